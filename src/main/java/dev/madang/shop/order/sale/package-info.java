/** Orders as the sales that they are: what is held of them, in which order they came, and what sellers get for them. */
@NamedInterface("sale")
package dev.madang.shop.order.sale;

import org.springframework.modulith.NamedInterface;
