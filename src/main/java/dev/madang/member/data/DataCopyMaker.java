package dev.madang.member.data;

import dev.madang.member.MemberDataReady;
import dev.madang.member.domain.AllMembers;
import dev.madang.member.domain.Member;
import dev.madang.platform.jobs.JobResult;
import dev.madang.platform.privacy.PersonalData;
import dev.madang.platform.privacy.PersonalFiles;
import dev.madang.platform.privacy.PersonalTable;
import dev.madang.platform.storage.Storage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.FileSystemResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes the copies that members have asked for, one after the other: each is written to a file of this machine row by row, and then
 * stored, so that no copy is ever in memory.
 */
@Component
@Transactional(propagation = Propagation.NEVER)
class DataCopyMaker {

    static final Duration KEPT_FOR = Duration.ofDays(7);

    private static final int AT_ONCE = 500;
    private static final Logger log = LoggerFactory.getLogger(DataCopyMaker.class);

    private final List<PersonalTable> tables;
    private final List<PersonalFiles> files;
    private final DataCopies copies;
    private final HtmlTables html;
    private final AllMembers members;
    private final Storage storage;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DataCopyMaker(
            ObjectProvider<PersonalData> nouns,
            DataCopies copies,
            HtmlTables html,
            AllMembers members,
            Storage storage,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tables =
                nouns.orderedStream().flatMap(noun -> noun.tables().stream()).toList();
        this.files =
                nouns.orderedStream().flatMap(noun -> noun.files().stream()).toList();
        this.copies = copies;
        this.html = html;
        this.members = members;
        this.storage = storage;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    public JobResult makeAll() {
        copies.takeBackBegun();
        JobResult result = JobResult.NOTHING;
        for (int i = 0; i < AT_ONCE; i++) {
            Optional<DataCopy> next = copies.begin(tables.size() + files.size());
            if (next.isEmpty()) {
                break;
            }
            result = result.and(make(next.get()));
        }
        return result;
    }

    /** The file before its row: what no row names is never shown to anybody. */
    public JobResult removeOld() {
        List<DataCopy> over = copies.over(clock.instant(), clock.instant().minus(KEPT_FOR), AT_ONCE);
        over.forEach(copy -> {
            storage.delete(copy.key());
            copies.remove(copy.id());
        });
        return JobResult.moved(over.size());
    }

    private JobResult make(DataCopy copy) {
        try {
            Path file = Files.createTempFile("madang-data", ".zip");
            try {
                write(copy, file);
                storage.put(copy.key(), new FileSystemResource(file));
                tell(copy, Files.size(file));
            } finally {
                Files.deleteIfExists(file);
            }
            return JobResult.moved(1);
        } catch (IOException | RuntimeException broken) {
            log.error("The data of member {} could not be copied", copy.member(), broken);
            copies.failed(copy.id());
            return JobResult.failed(1);
        }
    }

    private void write(DataCopy copy, Path file) throws IOException {
        Locale language = members.findById(copy.member()).map(Member::language).orElse(Locale.KOREAN);
        try (var archive = new DataArchive(file, html, language)) {
            int done = 0;
            for (PersonalTable table : tables) {
                archive.add(table, copy.member());
                copies.progress(copy.id(), ++done);
            }
            for (PersonalFiles some : files) {
                some.give(copy.member(), archive::add);
                copies.progress(copy.id(), ++done);
            }
            archive.finish(clock.instant());
        } catch (UncheckedIOException unwritable) {
            throw unwritable.getCause();
        }
    }

    private void tell(DataCopy copy, long bytes) {
        Instant until = clock.instant().plus(KEPT_FOR);
        transaction.executeWithoutResult(status -> {
            if (copies.ready(copy.id(), bytes, until)) {
                events.publishEvent(new MemberDataReady(copy.member(), copy.id(), until));
            }
        });
    }
}
