package dev.madang.platform.live;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.web.IWebApplication;
import org.thymeleaf.web.IWebExchange;
import org.thymeleaf.web.IWebRequest;

/** What Thymeleaf takes for a request where there is none: addresses are written from the root, nothing else is known. */
final class OffRequest implements InvocationHandler {

    private final Locale locale;
    private final Map<String, Object> attributes = new HashMap<>();

    private OffRequest(Locale locale) {
        this.locale = locale;
    }

    static IWebExchange in(Locale locale) {
        return of(IWebExchange.class, new OffRequest(locale));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.isDefault()) {
            return InvocationHandler.invokeDefault(proxy, method, arguments);
        }
        return switch (method.getName()) {
            case "getRequest" -> of(IWebRequest.class, this);
            case "getApplication" -> of(IWebApplication.class, this);
            case "getLocale" -> locale;
            case "getApplicationPath" -> "";
            case "getPathWithinApplication" -> "/";
            case "transformURL" -> arguments == null ? "" : arguments[0];
            case "getAttributeMap" -> attributes;
            case "getAllAttributeNames" -> attributes.keySet();
            case "getAttributeCount" -> attributes.size();
            case "containsAttribute" -> attributes.containsKey(first(arguments));
            case "getAttributeValue" -> attributes.get(first(arguments));
            case "removeAttribute" -> attributes.remove(first(arguments));
            case "setAttributeValue" -> arguments == null ? null : attributes.put(first(arguments), arguments[1]);
            case "hashCode" -> System.identityHashCode(this);
            case "equals" -> arguments != null && proxy == arguments[0];
            case "toString" -> "no request";
            default -> nothing(method.getReturnType());
        };
    }

    private static String first(Object @Nullable [] arguments) {
        return arguments == null ? "" : (String) arguments[0];
    }

    private static @Nullable Object nothing(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class) {
            return 0;
        }
        return type == Map.class ? Map.of() : type == Set.class ? Set.of() : null;
    }

    private static <T> T of(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
