# Madang on AWS: nobody reaches anything but the load balancer and the CDN. terraform init, plan, apply; the state is kept in a bucket that
# is made by hand once, as nothing can keep the state of its own keeper.
terraform {
  required_version = ">= 1.10"
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 6.0"
    }
    random = {
      source  = "hashicorp/random"
      version = "~> 3.7"
    }
  }
  backend "s3" {
    bucket       = "madang-terraform-state"
    key          = "madang.tfstate"
    region       = "ap-northeast-2"
    encrypt      = true
    use_lockfile = true
  }
}

provider "aws" {
  region = var.region
  default_tags {
    tags = { project = "madang" }
  }
}

output "admin_address" {
  description = "What the name of operators has to point to"
  value       = aws_lb.this.dns_name
}

output "address" {
  description = "What the name of the host has to point to"
  value       = aws_cloudfront_distribution.this.domain_name
}

output "kafka" {
  description = "Where instances find Kafka once they sign in to it by IAM"
  value       = aws_msk_serverless_cluster.this.bootstrap_brokers_sasl_iam
}

output "search" {
  description = "Where OpenSearch is"
  value       = aws_opensearch_domain.this.endpoint
}
