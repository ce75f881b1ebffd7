/** Orders that came to nothing: written down beside what was rolled back, and listed for operators. */
package dev.madang.shop.order.failure;
