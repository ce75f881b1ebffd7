package dev.madang.platform.start;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;

/**
 * Refuses the start when a setting is missing, and names all that are: every {@code ${MADANG_…}} without a default that a
 * property in force refers to.
 */
class RequiredSettings implements EnvironmentPostProcessor, Ordered {

    private static final Pattern WITHOUT_DEFAULT = Pattern.compile("\\$\\{(MADANG_[A-Z0-9_]+)}");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        SortedSet<String> missing = new TreeSet<>();
        var seen = new TreeSet<String>();
        for (PropertySource<?> source : environment.getPropertySources()) {
            if (source instanceof EnumerablePropertySource<?> properties) {
                for (String name : properties.getPropertyNames()) {
                    if (seen.add(name) && properties.getProperty(name) instanceof CharSequence value) {
                        addMissing(value, environment, missing);
                    }
                }
            }
        }
        if (!missing.isEmpty()) {
            throw new StartRefused(
                    "Madang needs these settings in its environment: " + String.join(", ", missing)
                            + ". docs/settings.md says what each means; bin/run starts everything on this machine without any.");
        }
    }

    /** Last, so that others may bring what is missing. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    private static void addMissing(CharSequence value, ConfigurableEnvironment environment, SortedSet<String> missing) {
        WITHOUT_DEFAULT
                .matcher(value)
                .results()
                .map(found -> found.group(1))
                .filter(name -> environment.getProperty(name, "").isBlank())
                .forEach(missing::add);
    }
}
