package dev.madang.settlement.run;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads page by page, and goes on behind the last item of the last finished chunk.
 *
 * @param <P> where an item stands in the order of all
 */
public abstract class PagedReader<T, P> implements ItemStreamReader<T> {

    private static final String BEHIND = "behind";

    private final TransactionTemplate transaction;
    private final P first;
    private final Queue<T> page = new ArrayDeque<>();
    private P given;
    private P read;
    private boolean over;

    /** @param first before all items */
    protected PagedReader(TransactionTemplate transaction, P first) {
        this.transaction = transaction;
        this.first = first;
        given = first;
        read = first;
    }

    /** What comes next in order; nothing at the end. */
    protected abstract List<T> behind(P place);

    protected abstract P place(T item);

    /** As {@link #placed} reads it. */
    protected abstract String written(P place);

    protected abstract P placed(String written);

    @Override
    public void open(ExecutionContext context) {
        page.clear();
        over = false;
        given = context.containsKey(BEHIND) ? placed(context.getString(BEHIND)) : first;
        read = given;
    }

    @Override
    public @Nullable T read() {
        if (page.isEmpty() && !over) {
            List<T> next = Objects.requireNonNull(transaction.execute(status -> behind(read)));
            over = next.isEmpty();
            if (!over) {
                page.addAll(next);
                read = place(next.getLast());
            }
        }
        T item = page.poll();
        if (item != null) {
            given = place(item);
        }
        return item;
    }

    @Override
    public void update(ExecutionContext context) {
        context.putString(BEHIND, written(given));
    }
}
