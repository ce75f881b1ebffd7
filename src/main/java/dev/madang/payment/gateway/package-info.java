/** The one way to speak with whoever moves money, and what they answer. */
package dev.madang.payment.gateway;
