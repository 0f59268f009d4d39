Limits.beforeTheFirstByte()
var service = Service()
service.run()
