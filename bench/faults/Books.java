import dev.madang.test.Invariants;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** All invariants of the tests, on this database. */
final class Books {

    private static final List<Method> ALL = Stream.of(Invariants.class.getMethods())
            .filter(method -> method.getDeclaringClass() == Invariants.class && method.getReturnType() == void.class)
            .toList();

    private final Invariants invariants;

    Books(Postgres postgres) {
        var source = new DriverManagerDataSource(postgres.url);
        invariants = new Invariants(JdbcClient.create(source), new DataSourceTransactionManager(source));
    }

    /** What does not hold, and how. */
    List<String> broken() throws Exception {
        var broken = new ArrayList<String>();
        for (Method invariant : ALL) {
            try {
                invariant.invoke(invariants);
            } catch (InvocationTargetException wrong) {
                // What cannot be looked at does not hold, either.
                String how = String.valueOf(wrong.getCause().getMessage()).replaceAll("\\s+", " ");
                broken.add(invariant.getName() + ": " + how);
            }
        }
        return broken;
    }
}
