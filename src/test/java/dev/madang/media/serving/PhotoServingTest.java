package dev.madang.media.serving;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.madang.media.file.PhotoFiles;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.storage.Storage;
import dev.madang.platform.storage.Storages;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** What browsers are told of a photo, wherever its files are kept. */
class PhotoServingTest {

    private static final PhotoAudience EVERYONE = audience(true);
    private static final PhotoAudience NOBODY = audience(false);

    @TempDir
    static Path folder;

    static Stream<Named<Storage>> storages() {
        return Stream.of(Named.of("on disk", Storages.disk(folder)), Named.of("on S3", Storages.s3("photos-to-serve")));
    }

    @ParameterizedTest
    @MethodSource("storages")
    void aRenditionIsSentWithItsLengthAndKeptForGood(Storage storage) throws Exception {
        String photo = "/media/" + rendered(storage) + "/card";
        MockMvc browser = browser(storage);
        for (var request : List.of(get(photo), head(photo))) {
            browser.perform(request)
                    .andExpect(status().isOk())
                    .andExpect(header().string("Content-Type", "image/webp"))
                    .andExpect(header().longValue("Content-Length", 3))
                    .andExpect(header().string("Cache-Control", containsString("immutable")))
                    .andExpect(header().string("Cache-Control", containsString("s-maxage=60")))
                    .andExpect(header().exists("ETag"))
                    .andExpect(header().doesNotExist("Location"));
        }
        browser.perform(get(photo)).andExpect(content().bytes(new byte[] {1, 2, 3}));
    }

    @ParameterizedTest
    @MethodSource("storages")
    void whoHasItIsNotSentItAgain(Storage storage) throws Exception {
        UUID id = rendered(storage);
        browser(storage)
                .perform(get("/media/" + id + "/card").header("If-None-Match", "\"" + id + "-card\""))
                .andExpect(status().isNotModified())
                .andExpect(content().bytes(new byte[0]));
    }

    @ParameterizedTest
    @MethodSource("storages")
    void whatIsNotThereIsNotKept(Storage storage) throws Exception {
        browser(storage)
                .perform(get("/media/" + UUID.randomUUID() + "/card"))
                .andExpect(status().isNotFound())
                .andExpect(header().string("Cache-Control", "no-store"));
    }

    @ParameterizedTest
    @MethodSource("storages")
    void whatIsNotForTheReaderIsNotThereEvenForWhoHadIt(Storage storage) throws Exception {
        UUID id = rendered(storage);
        MockMvcBuilders.routerFunctions(new PhotoServing(new PhotoFiles(storage), NOBODY).photoRoute())
                .build()
                .perform(get("/media/" + id + "/card").header("If-None-Match", "\"" + id + "-card\""))
                .andExpect(status().isNotFound())
                .andExpect(header().string("Cache-Control", "no-store"));
    }

    private static UUID rendered(Storage storage) {
        UUID photo = UUID.randomUUID();
        storage.put("photos/" + photo + "/card.webp", new ByteArrayResource(new byte[] {1, 2, 3}));
        return photo;
    }

    private static MockMvc browser(Storage storage) {
        return MockMvcBuilders.routerFunctions(new PhotoServing(new PhotoFiles(storage), EVERYONE).photoRoute())
                .build();
    }

    private static PhotoAudience audience(boolean everyone) {
        return new PhotoAudience(JdbcClient.create(new SingleConnectionDataSource()), Clock.systemUTC(), List.of()) {
            @Override
            boolean isEveryone(UUID photo) {
                return everyone;
            }

            @Override
            boolean includes(CurrentMember member, UUID photo) {
                return everyone;
            }
        };
    }
}
