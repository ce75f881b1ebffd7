package dev.madang.platform.start;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

class RequiredSettingsTest {

    private final MutablePropertySources sources = new MutablePropertySources();

    @Test
    void everyMissingSettingIsNamedAtOnce() {
        add(Map.of("a", "${MADANG_B} and ${MADANG_A}", "c", "${MADANG_C:something}", "d", "${MADANG_A}"));

        assertThatThrownBy(this::check)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("MADANG_A, MADANG_B.")
                .hasMessageNotContaining("MADANG_C");
    }

    @Test
    void anEmptySettingIsMissing() {
        add(Map.of("a", "${MADANG_A}", "MADANG_A", " "));

        assertThatThrownBy(this::check).hasMessageContaining("MADANG_A.");
    }

    @Test
    void whatAProfileOverridesIsNotNeeded() {
        add(Map.of("a", "local"));
        add(Map.of("a", "${MADANG_A}"));

        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void outsideTheLocalProfileNothingIsGuessed() throws IOException {
        addFile("application.yml");

        assertThatThrownBy(this::check)
                .hasMessageContaining("MADANG_DATABASE_URL, MADANG_HOME, MADANG_KAKAOPAY_CID, "
                        + "MADANG_KAKAOPAY_SECRET_KEY, MADANG_PUBLIC_URL, MADANG_REDIS_URL, "
                        + "MADANG_SMTP_HOST, MADANG_TOSS_CLIENT_KEY, MADANG_TOSS_SECRET_KEY.");
    }

    @Test
    void photosInABucketNeedItsNameAndKeys() throws IOException {
        addFile("storage-s3.yml");

        assertThatThrownBy(this::check)
                .hasMessageContaining(
                        ": MADANG_S3_ACCESS_KEY, MADANG_S3_BUCKET, MADANG_S3_REGION, MADANG_S3_SECRET_KEY.");
    }

    @Test
    void theLocalProfileNeedsOnlyTheEnginesThatItStartsItself() throws IOException {
        addFile("application-local.yml");
        addFile("application.yml");

        assertThatThrownBy(this::check).hasMessageContaining(": MADANG_DATABASE_URL, MADANG_REDIS_URL.");
    }

    private void add(Map<String, Object> properties) {
        sources.addLast(new MapPropertySource("source " + sources.size(), properties));
    }

    private void addFile(String name) throws IOException {
        new YamlPropertySourceLoader().load(name, new ClassPathResource(name)).forEach(sources::addLast);
    }

    private void check() {
        ConfigurableEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .forEach(source -> environment.getPropertySources().remove(source.getName()));
        sources.forEach(environment.getPropertySources()::addLast);
        new RequiredSettings().postProcessEnvironment(environment, new SpringApplication());
    }
}
