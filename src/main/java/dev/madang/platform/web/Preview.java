package dev.madang.platform.web;

/**
 * How a page shows itself where its link is shared: the model's {@code preview}, from which {@code layout} makes its
 * Open Graph and Twitter tags.
 *
 * @param address of the page, absolute
 * @param picture absolute address of one of 640 × 480 pixels
 */
public record Preview(String title, String description, String address, String picture) {}
