#include <libxml2/libxml/parser.h>
#include <libxml2/libxml/HTMLparser.h>
