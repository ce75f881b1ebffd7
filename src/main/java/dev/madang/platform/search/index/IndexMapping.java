package dev.madang.platform.search.index;

import static java.util.stream.Collectors.toSet;

import dev.madang.platform.search.KoreanAnalysis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.FSDirectory;
import org.hibernate.search.mapper.orm.mapping.HibernateOrmSearchMappingConfigurer;
import org.hibernate.search.mapper.pojo.mapping.definition.programmatic.ProgrammaticMappingConfigurationContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Tells Hibernate Search what to index and where to keep it: in a folder named after all that decides what stands in it.
 * When any of that changes, the new name begins an empty index, which is filled at start, and the old one is thrown away; so
 * is one that is damaged.
 */
@Component
class IndexMapping implements HibernatePropertiesCustomizer {

    private static final Logger log = LoggerFactory.getLogger(IndexMapping.class);

    private final Path home;
    private final List<Indexed<?>> all;
    private final IndexClock clock;

    IndexMapping(@Value("${madang.index}") Path home, IndexClock clock, ObjectProvider<Indexed<?>> all)
            throws IOException {
        this.clock = clock;
        this.home = home;
        this.all = all.orderedStream().toList();
        forgetAllBut(this.all.stream().map(IndexMapping::folder).collect(toSet()));
    }

    @Override
    public void customize(Map<String, Object> properties) {
        HibernateOrmSearchMappingConfigurer mapping =
                context -> all.forEach(indexed -> map(indexed, context.programmaticMapping()));
        properties.put("hibernate.search.mapping.configurer", mapping);
        properties.put("hibernate.search.backend.analysis.configurer", new KoreanAnalysis());
        properties.put("hibernate.search.backend.directory.root", home.toString());
        properties.put("hibernate.search.indexing.plan.synchronization.strategy", new AfterCommit(clock::behind));
    }

    private static boolean isSound(Path folder) {
        try (var directory = FSDirectory.open(folder)) {
            if (directory.listAll().length == 0) {
                return true;
            }
            try (var reader = DirectoryReader.open(directory)) {
                for (LeafReaderContext part : reader.leaves()) {
                    part.reader().checkIntegrity();
                }
            }
            return true;
        } catch (IOException | RuntimeException damaged) {
            log.warn("The index in {} is damaged and is made anew", folder, damaged);
            return false;
        }
    }

    private static void map(Indexed<?> indexed, ProgrammaticMappingConfigurationContext mapping) {
        var type = mapping.type(indexed.type());
        type.binder(indexed.document());
        type.binder(new KeyAndVersion<>(indexed));
        type.indexed().index(folder(indexed)).routingBinder(new FindableOnly<>(indexed));
    }

    private static String folder(Indexed<?> indexed) {
        return indexed.name() + "-"
                + Fingerprint.of(
                        indexed.type(), KoreanAnalysis.class, indexed.document().getClass());
    }

    private void forgetAllBut(Set<String> current) throws IOException {
        Files.createDirectories(home);
        try (Stream<Path> folders = Files.list(home)) {
            for (Path folder : folders.toList()) {
                if (!current.contains(folder.getFileName().toString()) || !isSound(folder)) {
                    FileSystemUtils.deleteRecursively(folder);
                }
            }
        }
    }
}
