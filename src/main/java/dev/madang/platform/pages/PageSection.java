package dev.madang.platform.pages;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.ui.Model;

/**
 * A {@link Section} of one page. The page has its sections in the model as {@code sections}: the layout links the styles
 * and behaviours of their modules.
 *
 * @param view template and fragment, which takes one argument: {@code review/listing :: section}
 * @param content the argument
 * @param forms what its forms begin with, by their names in the model, unless something was typed
 */
public record PageSection(String view, Object content, Map<String, Object> forms) {

    public PageSection(String view, Object content) {
        this(view, content, Map.of());
    }

    /** The top folder of its template, which its styles and behaviours are named after, too. */
    public String module() {
        return view.substring(0, view.indexOf('/'));
    }

    public PageSection withForm(String name, Object form) {
        return new PageSection(view, content, join(Stream.of(forms, Map.of(name, form))));
    }

    /** Asks for the forms of sections inside this one, too. */
    public PageSection around(List<PageSection> inner) {
        return new PageSection(
                view,
                content,
                join(Stream.concat(Stream.of(forms), inner.stream().map(PageSection::forms))));
    }

    /** Adds the forms that were not typed into. */
    public void addForms(Model model) {
        model.mergeAttributes(forms);
    }

    private static Map<String, Object> join(Stream<Map<String, Object>> all) {
        return all.flatMap(forms -> forms.entrySet().stream())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
