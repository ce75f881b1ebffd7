package dev.madang.platform.pages;

/**
 * A {@link Section} of one page. The page has its sections in the model as {@code sections}: the layout links the styles
 * and behaviours of their modules.
 *
 * @param view template and fragment, which takes one argument: {@code review/listing :: section}
 * @param content the argument
 */
public record PageSection(String view, Object content) {

    /** The top folder of its template, which its styles and behaviours are named after, too. */
    public String module() {
        return view.substring(0, view.indexOf('/'));
    }
}
