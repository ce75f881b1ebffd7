package dev.madang.admin.list;

import dev.madang.platform.pages.OperatorList;
import dev.madang.platform.security.RouteAccess;
import dev.madang.platform.security.Routes;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Gives every {@link OperatorList} its page and its spreadsheet, and lets in whom it names. */
@Component
class ListMappings implements RouteAccess {

    private final List<OperatorList> lists;

    ListMappings(
            ObjectProvider<OperatorList> lists,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers,
            ListReading reading,
            ListSheet sheet) {
        this.lists = lists.orderedStream().toList();
        for (OperatorList list : this.lists) {
            var controller = new ListController(list, reading, sheet);
            register(handlers, list.path(), controller, "show");
            register(handlers, list.path() + ".xlsx", controller, "download");
        }
    }

    @Override
    public void declare(Routes routes) {
        for (OperatorList list : lists) {
            routes.operators(HttpMethod.GET, list.roles(), list.path());
            routes.operators(HttpMethod.GET, list.takers(), list.path() + ".xlsx");
        }
    }

    private static void register(
            RequestMappingHandlerMapping handlers, String path, ListController controller, String method) {
        handlers.registerMapping(
                RequestMappingInfo.paths(path)
                        .methods(RequestMethod.GET)
                        .options(handlers.getBuilderConfiguration())
                        .build(),
                controller,
                method(method));
    }

    private static Method method(String name) {
        return Stream.of(ListController.class.getDeclaredMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
