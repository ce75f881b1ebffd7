package dev.madang.rental;

import dev.madang.shared.CsvTable;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The twelve categories and what they hold, in the order they are shown: which there are, a file says; operators may call them
 * otherwise, and close those into which nothing new is to be put.
 */
@Component
public class Categories {

    private final Map<String, Category> listed =
            CsvTable.read("/categories.csv").byCode(Categories::category);

    private volatile Known known = new Known(listed, Set.of());

    /** @param closed codes of those into which nothing new is put */
    private record Known(Map<String, Category> byCode, Set<String> closed) {}

    /** What operators call a category. */
    public record Name(String code, String ko, String en, boolean closed) {}

    /**
     * Calls them so from now on, and all others as the file does; names of what the file has no more say nothing.
     *
     * @return whether any is called otherwise than before
     */
    public synchronized boolean follow(Collection<Name> names) {
        Map<String, Category> byCode = new LinkedHashMap<>(listed);
        names.forEach(name -> byCode.computeIfPresent(
                name.code(), (code, category) -> new Category(code, category.parent(), name.ko(), name.en())));
        boolean otherwise =
                !List.copyOf(byCode.values()).equals(List.copyOf(known.byCode().values()));
        known = new Known(
                Collections.unmodifiableMap(byCode),
                names.stream().filter(Name::closed).map(Name::code).collect(Collectors.toUnmodifiableSet()));
        return otherwise;
    }

    /** Each of the first level before what it holds. */
    public Collection<Category> all() {
        return known.byCode().values();
    }

    /** The twelve of the first level. */
    public List<Category> tops() {
        return all().stream().filter(Category::isTop).toList();
    }

    /** The second level under one of the first; empty for any other code. */
    public List<Category> under(String top) {
        return all().stream().filter(category -> top.equals(category.parent())).toList();
    }

    /** The same without those that are closed, but for the one that was chosen before. */
    public List<Category> offered(String top, String chosen) {
        return under(top).stream()
                .filter(category ->
                        !isClosed(category.code()) || category.code().equals(chosen))
                .toList();
    }

    public boolean isClosed(String code) {
        return known.closed().contains(code);
    }

    public Optional<Category> find(String code) {
        return Optional.ofNullable(known.byCode().get(code));
    }

    /** Whether the first-level category is, or holds, the other. */
    public boolean contains(String top, String code) {
        return find(code)
                .filter(category -> top.equals(category.code()) || top.equals(category.parent()))
                .isPresent();
    }

    private static Category category(CsvTable.Row row) {
        return new Category(row.text("code"), row.optional("parent"), row.text("ko"), row.text("en"));
    }
}
