package dev.madang.moderation;

import dev.madang.platform.refusal.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The kinds of things that can be reported, whichever module they belong to. */
@Component
public class Reportables {

    private final Supplier<Map<String, Reportable>> kinds;

    Reportables(ObjectProvider<Reportable> kinds) {
        this.kinds = SingletonSupplier.of(
                () -> kinds.stream().collect(Collectors.toMap(Reportable::kind, Function.identity())));
    }

    /** @throws Refusal 404 when there is no such kind */
    public Reportable get(String kind) {
        return find(kind).orElseThrow(Refusal::notFound);
    }

    /** Empty when its module has left. */
    public Optional<Reportable> find(String kind) {
        return Optional.ofNullable(kinds.get().get(kind));
    }

    public List<String> names() {
        return kinds.get().keySet().stream().sorted().toList();
    }
}
