package dev.madang.platform.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every bundle below {@code messages/} is read: a module brings its texts by putting them there. */
@Configuration(proxyBeanMethods = false)
class MessageBundles {

    private static final String FOLDER = "messages/";
    private static final String KOREAN = ".properties";
    private static final String ENGLISH = "_en" + KOREAN;

    @Bean
    MessageSource messageSource() throws IOException {
        var messages = new IsolatingMessages();
        messages.setBasenames(basenames().toArray(String[]::new));
        messages.setDefaultEncoding(UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    /** Sorted, so that every instance would answer the same if a key stood in two of them. */
    private static List<String> basenames() throws IOException {
        Resource[] bundles =
                new PathMatchingResourcePatternResolver().getResources("classpath:" + FOLDER + "**/*" + KOREAN);
        return Stream.of(bundles)
                .map(MessageBundles::path)
                .filter(path -> !path.endsWith(ENGLISH))
                .map(path -> path.substring(path.lastIndexOf(FOLDER), path.length() - KOREAN.length()))
                .sorted()
                .toList();
    }

    private static String path(Resource bundle) {
        try {
            return bundle.getURL().getPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
