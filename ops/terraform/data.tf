# What is kept: PostgreSQL with a standby in another zone, Redis likewise, Kafka, OpenSearch, the photos. All of it encrypted, and reached by the
# instances alone.
locals {
  ports = { database = 5432, redis = 6379, kafka = 9098, search = 443 }
}

resource "aws_security_group" "data" {
  for_each = local.ports
  name     = "madang-${each.key}"
  vpc_id   = aws_vpc.this.id
}

resource "aws_vpc_security_group_ingress_rule" "clients" {
  for_each                     = local.ports
  security_group_id            = aws_security_group.data[each.key].id
  referenced_security_group_id = aws_security_group.instances.id
  ip_protocol                  = "tcp"
  from_port                    = each.value
  to_port                      = each.value
}

# Letters and digits: both become part of an address.
resource "random_password" "database" {
  length  = 40
  special = false
}

resource "random_password" "redis" {
  length  = 40
  special = false
}

resource "aws_db_subnet_group" "this" {
  name       = "madang"
  subnet_ids = local.private_subnets
}

resource "aws_db_instance" "this" {
  identifier                   = "madang"
  engine                       = "postgres"
  engine_version               = "18"
  instance_class               = var.database_class
  allocated_storage            = 50
  max_allocated_storage        = 500
  storage_encrypted            = true
  db_name                      = "madang"
  username                     = "madang"
  password                     = random_password.database.result
  db_subnet_group_name         = aws_db_subnet_group.this.name
  vpc_security_group_ids       = [aws_security_group.data["database"].id]
  multi_az                     = true
  backup_retention_period      = var.keeps_for_days
  deletion_protection          = true
  performance_insights_enabled = true
  final_snapshot_identifier    = "madang-last"
}

resource "aws_elasticache_subnet_group" "this" {
  name       = "madang"
  subnet_ids = local.private_subnets
}

resource "aws_elasticache_parameter_group" "this" {
  name   = "madang"
  family = "redis7"
  # By these sessions that ended are cleared up.
  parameter {
    name  = "notify-keyspace-events"
    value = "Egx"
  }
}

resource "aws_elasticache_replication_group" "this" {
  replication_group_id       = "madang"
  description                = "Sessions, locks, what is live"
  engine                     = "redis"
  node_type                  = var.redis_class
  num_cache_clusters         = 2
  automatic_failover_enabled = true
  multi_az_enabled           = true
  transit_encryption_enabled = true
  at_rest_encryption_enabled = true
  auth_token                 = random_password.redis.result
  parameter_group_name       = aws_elasticache_parameter_group.this.name
  subnet_group_name          = aws_elasticache_subnet_group.this.name
  security_group_ids         = [aws_security_group.data["redis"].id]
}

resource "aws_msk_serverless_cluster" "this" {
  cluster_name = "madang"
  vpc_config {
    subnet_ids         = local.private_subnets
    security_group_ids = [aws_security_group.data["kafka"].id]
  }
  client_authentication {
    sasl {
      iam {
        enabled = true
      }
    }
  }
}

resource "aws_opensearch_domain" "this" {
  domain_name    = "madang"
  engine_version = "OpenSearch_2.19"
  cluster_config {
    instance_type          = var.search_class
    instance_count         = 2
    zone_awareness_enabled = true
  }
  ebs_options {
    ebs_enabled = true
    volume_size = 20
  }
  encrypt_at_rest {
    enabled = true
  }
  node_to_node_encryption {
    enabled = true
  }
  domain_endpoint_options {
    enforce_https       = true
    tls_security_policy = "Policy-Min-TLS-1-2-2019-07"
  }
  vpc_options {
    subnet_ids         = slice(local.private_subnets, 0, 2)
    security_group_ids = [aws_security_group.data["search"].id]
  }
}

resource "aws_s3_bucket" "media" {
  bucket_prefix = "madang-media-"
}

resource "aws_s3_bucket_public_access_block" "media" {
  bucket                  = aws_s3_bucket.media.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

# What is deleted by mistake can be brought back for two weeks.
resource "aws_s3_bucket_versioning" "media" {
  bucket = aws_s3_bucket.media.id
  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "media" {
  bucket = aws_s3_bucket.media.id
  rule {
    id     = "forget"
    status = "Enabled"
    filter {}
    noncurrent_version_expiration {
      noncurrent_days = var.keeps_for_days
    }
  }
}

resource "aws_secretsmanager_secret" "addresses" {
  for_each    = toset(["MADANG_DATABASE_URL", "MADANG_REDIS_URL"])
  name_prefix = "madang-${lower(replace(each.value, "_", "-"))}-"
}

resource "aws_secretsmanager_secret_version" "database" {
  secret_id     = aws_secretsmanager_secret.addresses["MADANG_DATABASE_URL"].id
  secret_string = "jdbc:postgresql://${aws_db_instance.this.endpoint}/madang?sslmode=require&user=madang&password=${random_password.database.result}"
}

resource "aws_secretsmanager_secret_version" "redis" {
  secret_id     = aws_secretsmanager_secret.addresses["MADANG_REDIS_URL"].id
  secret_string = "rediss://:${random_password.redis.result}@${aws_elasticache_replication_group.this.primary_endpoint_address}:6379"
}
