# The CDN keeps what is named by its content, /assets and /media, near people; all else goes through it to the load balancer.
data "aws_cloudfront_cache_policy" "as_told" {
  name = "UseOriginCacheControlHeaders"
}

data "aws_cloudfront_cache_policy" "nothing" {
  name = "Managed-CachingDisabled"
}

data "aws_cloudfront_origin_request_policy" "everything" {
  name = "Managed-AllViewer"
}

resource "aws_cloudfront_distribution" "this" {
  enabled         = true
  is_ipv6_enabled = true
  http_version    = "http2and3"
  aliases         = [var.host]

  origin {
    origin_id   = "madang"
    domain_name = aws_lb.this.dns_name
    custom_origin_config {
      http_port              = 80
      https_port             = 443
      origin_protocol_policy = "https-only"
      origin_ssl_protocols   = ["TLSv1.2"]
      origin_read_timeout    = 60
    }
  }

  default_cache_behavior {
    target_origin_id         = "madang"
    viewer_protocol_policy   = "redirect-to-https"
    allowed_methods          = ["GET", "HEAD", "OPTIONS", "PUT", "POST", "PATCH", "DELETE"]
    cached_methods           = ["GET", "HEAD"]
    cache_policy_id          = data.aws_cloudfront_cache_policy.nothing.id
    origin_request_policy_id = data.aws_cloudfront_origin_request_policy.everything.id
  }

  dynamic "ordered_cache_behavior" {
    for_each = toset(["/assets/*", "/media/*"])
    content {
      path_pattern             = ordered_cache_behavior.value
      target_origin_id         = "madang"
      viewer_protocol_policy   = "redirect-to-https"
      allowed_methods          = ["GET", "HEAD"]
      cached_methods           = ["GET", "HEAD"]
      compress                 = true
      cache_policy_id          = data.aws_cloudfront_cache_policy.as_told.id
      origin_request_policy_id = data.aws_cloudfront_origin_request_policy.everything.id
    }
  }

  viewer_certificate {
    acm_certificate_arn      = var.global_certificate
    ssl_support_method       = "sni-only"
    minimum_protocol_version = "TLSv1.2_2021"
  }

  restrictions {
    geo_restriction {
      restriction_type = "none"
    }
  }
}
