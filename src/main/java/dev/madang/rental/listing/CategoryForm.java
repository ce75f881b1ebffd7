package dev.madang.rental.listing;

import static java.util.Objects.requireNonNullElse;

import dev.madang.platform.text.Written;
import dev.madang.rental.Categories;
import dev.madang.rental.Category;
import org.jspecify.annotations.Nullable;

/**
 * What a category is called, as it is typed.
 *
 * @param closed {@code true} when nothing new is to be put into it
 */
record CategoryForm(
        @Written(least = 1, most = 30, open = true) String ko,
        @Written(least = 1, most = 40, open = true) String en,
        String closed) {

    CategoryForm(
            @Written(least = 1, most = 30, open = true) @Nullable String ko,
            @Written(least = 1, most = 40, open = true) @Nullable String en,
            @Nullable String closed) {
        this.ko = requireNonNullElse(ko, "");
        this.en = requireNonNullElse(en, "");
        this.closed = requireNonNullElse(closed, "");
    }

    static CategoryForm of(Category category, boolean closed) {
        return new CategoryForm(category.ko(), category.en(), closed ? "true" : "");
    }

    Categories.Name read(String code) {
        return new Categories.Name(code, ko, en, closed.equals("true"));
    }
}
