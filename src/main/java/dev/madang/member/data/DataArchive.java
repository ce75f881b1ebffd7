package dev.madang.member.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.madang.platform.privacy.PersonalTable;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.core.io.Resource;

/** The file that a member is given, written part by part: a page for each table, the photos, and a page that leads to all of them. */
class DataArchive implements AutoCloseable {

    private final ZipOutputStream zip;
    private final Writer writer;
    private final HtmlTables html;
    private final Locale language;
    private final List<Part> parts = new ArrayList<>();
    private final List<String> files = new ArrayList<>();

    /** @param rows how many there are */
    record Part(String name, long rows) {}

    DataArchive(Path file, HtmlTables html, Locale language) throws IOException {
        this.zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), UTF_8);
        this.writer = new OutputStreamWriter(zip, UTF_8);
        this.html = html;
        this.language = language;
    }

    void add(PersonalTable table, UUID member) throws IOException {
        zip.putNextEntry(new ZipEntry(table.name() + ".html"));
        long rows = html.write(table, member, language, writer);
        writer.flush();
        zip.closeEntry();
        parts.add(new Part(table.name(), rows));
    }

    void add(String name, Resource content) {
        try (var source = content.getInputStream()) {
            zip.putNextEntry(new ZipEntry(name));
            source.transferTo(zip);
            zip.closeEntry();
            files.add(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void finish(Instant now) throws IOException {
        zip.putNextEntry(new ZipEntry("index.html"));
        html.writeIndex(parts, files, now, language, writer);
        writer.flush();
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
