package dev.madang.platform.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;

/** The {@link Section}s of pages, by what the page is about. A template shows them by {@code components :: sections}. */
@Component
public class Sections {

    private final ListableBeanFactory beans;
    private final Map<Class<?>, List<Section<Object>>> known = new ConcurrentHashMap<>();

    Sections(ListableBeanFactory beans) {
        this.beans = beans;
    }

    /** Those that have something for this reader, in their order. */
    public <S> List<PageSection> of(S subject, Reader reader) {
        return known.computeIfAbsent(subject.getClass(), this::about).stream()
                .map(section -> section.of(subject, reader))
                .flatMap(Optional::stream)
                .toList();
    }

    private List<Section<Object>> about(Class<?> subject) {
        var type = ResolvableType.forClassWithGenerics(Section.class, subject);
        return beans.<Section<Object>>getBeanProvider(type).orderedStream().toList();
    }
}
