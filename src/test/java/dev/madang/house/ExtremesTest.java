package dev.madang.house;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.platform.security.CurrentMember;
import dev.madang.test.Browser;
import dev.madang.test.Gear;
import dev.madang.test.MadangTest;
import dev.madang.test.Page;
import dev.madang.test.People;
import java.lang.reflect.RecordComponent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every parameter of every route with the extremes that any type has, alone and in pairs: the answer comes within a second, and it is
 * never that we failed.
 */
@MadangTest
@TestPropertySource(
        properties = {
            "madang.limits.sign-up=100000/10m",
            "madang.limits.sign-in-account=100000/10m",
            "madang.limits.sign-in-address=100000/10m",
            "madang.limits.password-reset=100000/10m",
            "madang.limits.mail=100000/10m",
            "madang.limits.upload=100000/10m",
            "madang.limits.payment-webhook=100000/10m",
            "madang.limits.reservation-request=100000/10m",
            "madang.limits.order=100000/10m",
            "madang.limits.question=100000/10m",
            "madang.limits.proposal=100000/10m",
            "madang.limits.foreign-calendar=100000/10m",
        })
class ExtremesTest {

    private static final Duration SOON = Duration.ofSeconds(1);
    private static final int PAIRS = 1;

    /** A form of so many fields is sent with all extremes and pairs where most is read beside it; where else it is sent along, with some. */
    private static final int LARGE = 15;

    private static final int SOME = 3;

    private static final List<String> EXTREMES = List.of(
            " ",
            "\u0000",
            "-1",
            "2147483647",
            "9223372036854775807",
            "1e400",
            "9".repeat(400),
            "+999999999-12",
            "-999999999-01-01",
            "+999999999-12-31",
            "0001-01-01",
            "2199-12-31",
            "9999-12-31T23:59:59Z_00000000-0000-0000-0000-000000000000",
            "00000000-0000-0000-0000-000000000000",
            "\uD83C\uDFD5\uFE0F가".repeat(150));

    private static final Set<String> INDEXES = Set.of("[100000000]", "[-1]", "[0].x");

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    People people;

    @Autowired
    Gear gear;

    @Autowired
    Clock clock;

    @Autowired
    StringRedisTemplate redis;

    /** All of it came from this one address: those who sign in after it did not. */
    @AfterEach
    void forgetWhatWasCounted() {
        redis.delete(redis.keys("madang:throttle:*"));
    }

    @Test
    void whateverIsAskedIsAnsweredSoonAndNeverByAFailure() {
        var world = new World();
        List<Route> routes = routes(world);
        var asked = new Asked(world, routes);
        assertThat(routes).hasSizeGreaterThan(90);

        routes.parallelStream().forEach(asked::alone);
        routes.parallelStream().forEach(asked::inPairs);
        asked.lateOnesAgain();

        assertThat(asked.failures).isEmpty();
        assertThat(asked.count).hasValueGreaterThan(4_000);
    }

    /**
     * A parameter and something that it usually is.
     *
     * @param list what is asked for at odd places, when the parameter can be a list or is a field of its rows; null when that was done
     * @param form of which it is a field, or null
     */
    private record Parameter(String name, boolean inPath, String usual, String list, Class<?> form) {}

    private record Route(RequestMethod method, String pattern, List<Parameter> parameters) {

        Set<Class<?>> forms() {
            return parameters.stream()
                    .map(Parameter::form)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
        }

        long fieldsOf(Class<?> form) {
            return parameters.stream()
                    .filter(parameter -> form.equals(parameter.form()))
                    .count();
        }

        Ask ask(Map<String, String> values) {
            String path = pattern.replaceAll("\\{(\\w+):[^/]+}(?=/|$)", "{$1}");
            var fields = new LinkedHashMap<String, String>();
            for (Parameter parameter : parameters) {
                String value = values.getOrDefault(parameter.name(), parameter.usual());
                if (parameter.inPath()) {
                    path = path.replace("{" + parameter.name() + "}", encode(value.isEmpty() ? " " : value));
                } else {
                    fields.put(parameter.name(), value);
                }
            }
            values.forEach(fields::putIfAbsent);
            parameters.stream().filter(Parameter::inPath).forEach(parameter -> fields.remove(parameter.name()));
            return new Ask(method, path, fields);
        }
    }

    private record Ask(RequestMethod method, String path, Map<String, String> fields) {

        Page of(Browser browser) {
            return method == RequestMethod.GET
                    ? browser.get(path + "?" + query())
                    : browser.post(
                            path,
                            fields.entrySet().stream()
                                    .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                                    .toArray(String[]::new));
        }

        private String query() {
            return fields.entrySet().stream()
                    .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                    .collect(Collectors.joining("&"));
        }
    }

    private record Late(Ask ask, Browser browser, String what) {}

    private class Asked {

        private final World world;
        private final Queue<String> failures = new ConcurrentLinkedQueue<>();
        private final Queue<Late> late = new ConcurrentLinkedQueue<>();
        private final AtomicInteger count = new AtomicInteger();
        private final Map<Class<?>, Route> whole = new HashMap<>();

        Asked(World world, List<Route> routes) {
            this.world = world;
            for (Route route : routes) {
                route.forms().stream()
                        .filter(form -> route.fieldsOf(form) >= LARGE)
                        .forEach(form -> whole.merge(
                                form,
                                route,
                                BinaryOperator.maxBy(
                                        comparing(one -> one.parameters().size()))));
            }
        }

        /** Whether this is a field of a large form that is sent whole elsewhere. */
        private boolean isSentAlong(Route route, Parameter parameter) {
            return parameter.form() != null && !route.equals(whole.getOrDefault(parameter.form(), route));
        }

        void alone(Route route) {
            var random = new Random(route.pattern().hashCode());
            for (Parameter parameter : route.parameters()) {
                if (isSentAlong(route, parameter)) {
                    random.ints(SOME, 0, EXTREMES.size())
                            .forEach(extreme -> send(route, Map.of(parameter.name(), EXTREMES.get(extreme))));
                    continue;
                }
                EXTREMES.forEach(extreme -> send(route, Map.of(parameter.name(), extreme)));
                if (parameter.list() != null) {
                    INDEXES.forEach(index -> send(route, Map.of(parameter.list() + index, "1")));
                }
            }
        }

        void inPairs(Route route) {
            var random = new Random(route.pattern().hashCode());
            for (Parameter one : route.parameters()) {
                for (Parameter other : route.parameters()) {
                    boolean elsewhere = isSentAlong(route, one) && isSentAlong(route, other);
                    if (one.name().compareTo(other.name()) < 0 && !elsewhere) {
                        random.ints(PAIRS, 0, EXTREMES.size())
                                .mapToObj(EXTREMES::get)
                                .forEach(extreme -> send(
                                        route,
                                        Map.of(
                                                one.name(),
                                                extreme,
                                                other.name(),
                                                EXTREMES.get(random.nextInt(EXTREMES.size())))));
                    }
                }
            }
        }

        private void send(Route route, Map<String, String> extremes) {
            Ask ask = route.ask(extremes);
            Browser browser = world.browser(route.pattern());
            long start = System.nanoTime();
            Page page = ask.of(browser);
            Duration took = since(start);
            count.incrementAndGet();
            String what = "%s %s %s %s".formatted(page.status(), route.method(), route.pattern(), extremes);
            if (page.status() >= 500) {
                failures.add(what);
            }
            if (took.compareTo(SOON) > 0) {
                late.add(new Late(ask, browser, what));
            }
        }

        /** The machine may have been busy with all the others: now each has it for itself. */
        void lateOnesAgain() {
            for (Late one : late) {
                long start = System.nanoTime();
                one.ask().of(one.browser());
                if (since(start).compareTo(SOON) > 0) {
                    failures.add(one.what() + " late");
                }
            }
        }

        private static Duration since(long start) {
            return Duration.ofNanos(System.nanoTime() - start);
        }
    }

    /** Who may open what the routes name. */
    private class World {

        private final CurrentMember host = people.member("하늘이웃");
        private final CurrentMember guest = people.member("바다손님");
        private final UUID listing = gear.listing(host.id()).publish();
        private final UUID reservation = gear.booking(listing, guest.id()).write();
        private final Browser hosts = people.browserOf(host);
        private final Browser guests = people.browserOf(guest);
        private final Browser operators = people.browserOf(people.admin());

        Browser browser(String pattern) {
            boolean asHost = pattern.matches(
                    "/hosting.*|/listings/\\{\\w+}/(edit|blocks|photos|calendars|pause|publication|removal).*");
            return pattern.startsWith("/admin") ? operators : asHost ? hosts : guests;
        }

        UUID id(String pattern) {
            return pattern.startsWith("/reservations/")
                    ? reservation
                    : pattern.startsWith("/members/") ? host.id() : listing;
        }
    }

    private List<Route> routes(World world) {
        return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(handler -> handler.getValue().getBeanType().getName().matches("dev\\.madang\\.(?!sandbox).*"))
                .flatMap(handler -> routes(handler.getKey(), handler.getValue(), world))
                .filter(route -> !route.parameters().isEmpty())
                .distinct()
                .toList();
    }

    private Stream<Route> routes(RequestMappingInfo mapping, HandlerMethod handler, World world) {
        return mapping.getPatternValues().stream().flatMap(pattern -> {
            UUID id = world.id(pattern);
            List<Parameter> parameters = Stream.of(handler.getMethodParameters())
                    .flatMap(parameter -> parameters(parameter, id))
                    .toList();
            return mapping.getMethodsCondition().getMethods().stream()
                    .map(method -> new Route(method, pattern, parameters));
        });
    }

    private Stream<Parameter> parameters(MethodParameter parameter, UUID id) {
        parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
        Class<?> type = parameter.getParameterType();
        PathVariable inPath = parameter.getParameterAnnotation(PathVariable.class);
        if (inPath != null) {
            return Stream.of(new Parameter(named(inPath.value(), parameter), true, usual(type, id), null, null));
        }
        RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
        if (asked != null) {
            String name = named(asked.value(), parameter);
            return Stream.of(new Parameter(name, false, usual(type, id), name, null));
        }
        boolean form = type.getName().startsWith("dev.madang")
                && !type.isInterface()
                && !type.isEnum()
                && type != CurrentMember.class
                && parameter.getParameterAnnotations().length
                        == Stream.of(parameter.getParameterAnnotations())
                                .filter(annotation -> annotation
                                        .annotationType()
                                        .getName()
                                        .matches(".*(ModelAttribute|Valid|Nullable)"))
                                .count();
        return form ? fields(type, id) : Stream.empty();
    }

    private Stream<Parameter> fields(Class<?> form, UUID id) {
        if (form.isRecord()) {
            return Stream.of(form.getRecordComponents())
                    .flatMap(field -> field(form, field.getName(), ResolvableType.forType(field.getGenericType()), id));
        }
        return Stream.of(BeanUtils.getPropertyDescriptors(form))
                .filter(property -> property.getWriteMethod() != null)
                .flatMap(property -> field(
                        form, property.getName(), ResolvableType.forMethodParameter(property.getWriteMethod(), 0), id));
    }

    /** Of rows, each field of the first: the name of the list alone is a form that nobody has, and refused before anything else. */
    private Stream<Parameter> field(Class<?> form, String name, ResolvableType type, UUID id) {
        Class<?> row = type.asCollection().getGeneric().toClass();
        if (!row.isRecord()) {
            return Stream.of(new Parameter(name, false, usual(type.toClass(), id), name, form));
        }
        RecordComponent[] fields = row.getRecordComponents();
        return IntStream.range(0, fields.length)
                .mapToObj(i -> new Parameter(
                        name + "[0]." + fields[i].getName(),
                        false,
                        usual(fields[i].getType(), id),
                        i == 0 ? name : null,
                        form));
    }

    private static String named(String given, MethodParameter parameter) {
        return given.isEmpty() ? String.valueOf(parameter.getParameterName()) : given;
    }

    private String usual(Class<?> type, UUID id) {
        LocalDate day = LocalDate.now(clock).plusDays(3);
        if (type == UUID.class) {
            return id.toString();
        } else if (type == LocalDate.class) {
            return day.toString();
        } else if (type == YearMonth.class) {
            return YearMonth.from(day).toString();
        } else if (type == Boolean.class || type == boolean.class) {
            return "true";
        } else if (type.isEnum()) {
            return ((Enum<?>) type.getEnumConstants()[0]).name();
        }
        return Collection.class.isAssignableFrom(type) ? "" : "1";
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
