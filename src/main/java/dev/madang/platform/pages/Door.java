package dev.madang.platform.pages;

/**
 * A way into a part of Madang, declared as a bean by the module that is behind it, in the order of the header. Its row on
 * the home page is a {@link Section} of {@link Home}; what it has for a member to do, {@link HomeTasks}.
 *
 * @param name message key of one word
 * @param href its first page, below which its others are: {@code /listings}
 * @param tile its drawing in {@code icons.svg}
 */
public record Door(String name, String href, String tile) {

    /** @param path that is looked at, with its query */
    public boolean isOpen(String path) {
        return path.startsWith(href)
                && (path.length() == href.length() || "/?".indexOf(path.charAt(href.length())) >= 0);
    }
}
