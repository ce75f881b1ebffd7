package dev.madang.rental.search.index;

import dev.madang.rental.listing.Listing;
import dev.madang.rental.listing.ListingStatus;
import org.hibernate.search.mapper.pojo.bridge.RoutingBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.RoutingBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.RoutingBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.RoutingBridgeRouteContext;
import org.hibernate.search.mapper.pojo.route.DocumentRoutes;

/** Keeps drafts out of the index: nobody finds them, and who saves one need not wait for it. What was published is none again. */
class FindableListingsOnly implements RoutingBinder {

    @Override
    public void bind(RoutingBindingContext context) {
        context.dependencies().use("status");
        context.bridge(Listing.class, new Bridge());
    }

    private static class Bridge implements RoutingBridge<Listing> {

        @Override
        public void route(DocumentRoutes routes, Object id, Listing listing, RoutingBridgeRouteContext context) {
            if (listing.status() == ListingStatus.DRAFT) {
                routes.notIndexed();
            } else {
                routes.addRoute();
            }
        }

        @Override
        public void previousRoutes(
                DocumentRoutes routes, Object id, Listing listing, RoutingBridgeRouteContext context) {
            route(routes, id, listing, context);
        }
    }
}
