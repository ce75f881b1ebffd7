package dev.madang.platform.search.index;

import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;

/** What {@link IndexKeeper} compares an index with the database by. */
record KeyAndVersion<E>(Indexed<E> indexed) implements TypeBinder {

    @Override
    public void bind(TypeBindingContext context) {
        context.dependencies().useRootOnly();
        var fields = context.indexSchemaElement();
        var key = fields.field(Indexed.KEY, type -> type.asString().sortable(Sortable.YES))
                .toReference();
        var version = fields.field(Indexed.VERSION, type -> type.asInstant().projectable(Projectable.YES))
                .toReference();
        context.bridge(indexed.type(), (document, entity, writing) -> {
            document.addValue(key, indexed.id().apply(entity).toString());
            document.addValue(version, indexed.version().apply(entity));
        });
    }
}
