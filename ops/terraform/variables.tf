variable "region" {
  description = "Where all of it stands"
  type        = string
  default     = "ap-northeast-2"
}

variable "zones" {
  description = "Availability zones; a loss of one is survived"
  type        = list(string)
  default     = ["ap-northeast-2a", "ap-northeast-2c"]
}

variable "image" {
  description = "The image of Madang, with its version"
  type        = string
}

variable "host" {
  description = "The name by which members reach it"
  type        = string
}

variable "admin_host" {
  description = "The name by which operators reach it, from admin_networks"
  type        = string
}

variable "certificate" {
  description = "ARN of the certificate of the load balancer, in the region, for both names"
  type        = string
}

variable "global_certificate" {
  description = "ARN of the certificate of the CDN, in us-east-1"
  type        = string
}

variable "admin_networks" {
  description = "From where /admin is reached"
  type        = list(string)
}

variable "settings" {
  description = "Settings of docs/settings.md that are no secrets, such as MADANG_SMTP_HOST"
  type        = map(string)
}

variable "secrets" {
  description = "Settings that are, each as the ARN of a secret"
  type        = map(string)
}

variable "database_class" {
  description = "Size of PostgreSQL"
  type        = string
  default     = "db.m7g.large"
}

variable "redis_class" {
  description = "Size of Redis"
  type        = string
  default     = "cache.t4g.small"
}

variable "search_class" {
  description = "Size of OpenSearch"
  type        = string
  default     = "t3.small.search"
}

variable "keeps_for_days" {
  description = "For how long any moment of the database can be brought back"
  type        = number
  default     = 14
}

variable "web_most" {
  description = "How many instances answer people at most"
  type        = number
  default     = 8
}
