package dev.madang.rental.listing;

import dev.madang.platform.audit.AuditLog;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.rows.Rows;
import dev.madang.rental.Categories;
import dev.madang.rental.Category;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where operators call categories otherwise, and close them. */
@Component
@Transactional
class CategoryDesk {

    static final String PAGE = "/admin/categories";

    private final Categories categories;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CategoryDesk(
            Categories categories, JdbcClient jdbc, AuditLog audit, ApplicationEventPublisher events, Clock clock) {
        this.categories = categories;
        this.jdbc = jdbc;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Categories are called otherwise from now on. */
    record CategoriesChanged() {}

    @Transactional(readOnly = true)
    public List<Categories.Name> names() {
        return jdbc.sql("SELECT code, ko, en, closed FROM category_name ORDER BY code")
                .query(Rows.of(Categories.Name.class))
                .list();
    }

    /**
     * Calls a category so, everywhere and in what is found by words; closed, nothing new is put into it, and what is there stays.
     *
     * @throws Refusal 404 for none, 422 for a name that another has, and for closing one of the first level
     */
    public void change(UUID operator, Categories.Name name) {
        Category before = categories.find(name.code()).orElseThrow(Refusal::notFound);
        requireOwn(name);
        if (name.closed() && before.isTop()) {
            throw Refusal.invalid("category.refused.top").at("closed");
        }
        jdbc.sql("""
                        INSERT INTO category_name (code, ko, en, closed) VALUES (:code, :ko, :en, :closed)
                        ON CONFLICT (code) DO UPDATE SET ko = excluded.ko, en = excluded.en, closed = excluded.closed""")
                .param("code", name.code())
                .param("ko", name.ko())
                .param("en", name.en())
                .param("closed", name.closed())
                .update();
        String page = PAGE + "/" + name.code();
        if (!before.ko().equals(name.ko()) || !before.en().equals(name.en())) {
            noteInListings(before);
            audit.note(operator, "category-changed", page, before.ko(), name.ko());
        }
        if (name.closed() != categories.isClosed(name.code())) {
            audit.note(operator, name.closed() ? "category-closed" : "category-opened", page, name.ko());
        }
        events.publishEvent(new CategoriesChanged());
    }

    /** By this an instance that is away finds what its index has to read anew, once it is back. */
    private void noteInListings(Category category) {
        jdbc.sql("UPDATE listing SET updated_at = :now WHERE category = ANY (:codes) AND status <> 'DELETED'")
                .param("now", clock.instant())
                .param("codes", codesOf(category))
                .update();
    }

    private void requireOwn(Categories.Name name) {
        categories.all().stream()
                .filter(other -> !other.code().equals(name.code()))
                .forEach(other -> {
                    if (other.ko().equals(name.ko())) {
                        throw Refusal.invalid("category.refused.twice").at("ko");
                    }
                    if (other.en().equalsIgnoreCase(name.en())) {
                        throw Refusal.invalid("category.refused.twice").at("en");
                    }
                });
    }

    private String[] codesOf(Category category) {
        return categories.all().stream()
                .filter(one ->
                        one.code().equals(category.code()) || category.code().equals(one.parent()))
                .map(Category::code)
                .toArray(String[]::new);
    }
}
