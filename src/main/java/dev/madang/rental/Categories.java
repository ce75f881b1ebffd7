package dev.madang.rental;

import dev.madang.shared.CsvTable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The twelve categories and what they hold, in the order they are shown. */
@Component
public class Categories {

    private final Map<String, Category> byCode =
            CsvTable.read("/categories.csv").byCode(Categories::category);
    private final List<Category> tops =
            byCode.values().stream().filter(Category::isTop).toList();

    /** Each of the first level before what it holds. */
    public Collection<Category> all() {
        return byCode.values();
    }

    /** The twelve of the first level. */
    public List<Category> tops() {
        return tops;
    }

    /** The second level under one of the first; empty for any other code. */
    public List<Category> under(String top) {
        return byCode.values().stream()
                .filter(category -> top.equals(category.parent()))
                .toList();
    }

    public Optional<Category> find(String code) {
        return Optional.ofNullable(byCode.get(code));
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
