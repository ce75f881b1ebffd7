/** What orders keep of members, and who may look at their pictures. */
package dev.madang.shop.order.privacy;
