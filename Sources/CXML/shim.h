#include <libxml2/libxml/xmlversion.h>
// Debian's libxml2 is built with ICU and would bring its headers, whose names clash with those of
// Foundation's own ICU. Nothing of it is used here.
#undef LIBXML_ICU_ENABLED
#include <libxml2/libxml/parser.h>
#include <libxml2/libxml/HTMLparser.h>
