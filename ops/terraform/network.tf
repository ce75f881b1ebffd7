# A network whose private subnets have no address that the world could reach. What they fetch goes out through a gateway of their zone; AWS's own
# services are reached inside.
locals {
  public_subnets  = [for subnet in aws_subnet.public : subnet.id]
  private_subnets = [for subnet in aws_subnet.private : subnet.id]
}

resource "aws_vpc" "this" {
  cidr_block           = "10.20.0.0/16"
  enable_dns_hostnames = true
}

resource "aws_internet_gateway" "this" {
  vpc_id = aws_vpc.this.id
}

resource "aws_subnet" "public" {
  for_each          = toset(var.zones)
  vpc_id            = aws_vpc.this.id
  availability_zone = each.value
  cidr_block        = cidrsubnet(aws_vpc.this.cidr_block, 8, index(var.zones, each.value))
}

resource "aws_subnet" "private" {
  for_each          = toset(var.zones)
  vpc_id            = aws_vpc.this.id
  availability_zone = each.value
  cidr_block        = cidrsubnet(aws_vpc.this.cidr_block, 8, 100 + index(var.zones, each.value))
}

resource "aws_eip" "out" {
  for_each = toset(var.zones)
  domain   = "vpc"
}

resource "aws_nat_gateway" "out" {
  for_each      = toset(var.zones)
  allocation_id = aws_eip.out[each.value].id
  subnet_id     = aws_subnet.public[each.value].id
}

resource "aws_route_table" "public" {
  vpc_id = aws_vpc.this.id
  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.this.id
  }
}

resource "aws_route_table_association" "public" {
  for_each       = toset(var.zones)
  subnet_id      = aws_subnet.public[each.value].id
  route_table_id = aws_route_table.public.id
}

resource "aws_route_table" "private" {
  for_each = toset(var.zones)
  vpc_id   = aws_vpc.this.id
  route {
    cidr_block     = "0.0.0.0/0"
    nat_gateway_id = aws_nat_gateway.out[each.value].id
  }
}

resource "aws_route_table_association" "private" {
  for_each       = toset(var.zones)
  subnet_id      = aws_subnet.private[each.value].id
  route_table_id = aws_route_table.private[each.value].id
}

# Photos do not go through the gateways that are paid by the byte.
resource "aws_vpc_endpoint" "s3" {
  vpc_id          = aws_vpc.this.id
  service_name    = "com.amazonaws.${var.region}.s3"
  route_table_ids = [for table in aws_route_table.private : table.id]
}
