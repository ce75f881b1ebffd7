package dev.madang.platform.search.index;

import org.hibernate.search.mapper.pojo.bridge.RoutingBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.RoutingBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.RoutingBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.RoutingBridgeRouteContext;
import org.hibernate.search.mapper.pojo.route.DocumentRoutes;

/** Keeps out of the index what nobody may find, such as drafts: who saves one need not wait for it. */
record FindableOnly<E>(Indexed<E> indexed) implements RoutingBinder {

    @Override
    public void bind(RoutingBindingContext context) {
        context.dependencies().useRootOnly();
        context.bridge(indexed.type(), new Bridge<>(indexed));
    }

    private record Bridge<E>(Indexed<E> indexed) implements RoutingBridge<E> {

        @Override
        public void route(DocumentRoutes routes, Object id, E entity, RoutingBridgeRouteContext context) {
            if (indexed.findable().test(entity)) {
                routes.addRoute();
            } else {
                routes.notIndexed();
            }
        }

        @Override
        public void previousRoutes(DocumentRoutes routes, Object id, E entity, RoutingBridgeRouteContext context) {
            if (indexed.forGood()) {
                route(routes, id, entity, context);
            } else {
                routes.addRoute();
            }
        }
    }
}
