package dev.madang.member.data;

import dev.madang.platform.privacy.PersonalTable;
import dev.madang.platform.text.Sentences;
import dev.madang.shared.Seoul;
import dev.madang.shared.Won;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.util.HtmlUtils;

/** Pages that can be read without Madang: in one language, with all in them and no script. */
@Component
class HtmlTables {

    private static final int FETCHED_AT_ONCE = 500;
    private static final String MONEY = "_won";
    private static final String PHOTOS = "photos/";
    /** With the year, in Seoul: read long after. */
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Seoul.ZONE);

    private final NamedParameterJdbcTemplate jdbc;
    private final TransactionOperations transaction;
    private final MessageSource messages;
    private final Sentences sentences;

    HtmlTables(JdbcTemplate template, TransactionOperations transaction, MessageSource messages, Sentences sentences) {
        var streaming = new JdbcTemplate(Objects.requireNonNull(template.getDataSource()));
        streaming.setFetchSize(FETCHED_AT_ONCE);
        this.jdbc = new NamedParameterJdbcTemplate(streaming);
        this.transaction = transaction;
        this.messages = messages;
        this.sentences = sentences;
    }

    /** @return how many rows there were */
    long write(PersonalTable table, UUID member, Locale language, Writer page) throws IOException {
        String title = text("data.table." + table.name(), language);
        begin(title, language, page);
        page.write("<p><a href=\"index.html\">← " + escaped(text("data.index", language)) + "</a></p>\n");
        Long rows = transaction.execute(status -> jdbc.query(
                table.sql(),
                new MapSqlParameterSource("member", member),
                (ResultSet found) -> table(found, language, page)));
        end(page);
        return rows == null ? 0 : rows;
    }

    void writeIndex(List<DataArchive.Part> parts, List<String> files, Instant now, Locale language, Writer page)
            throws IOException {
        begin(text("data.index", language), language, page);
        page.write("<p>" + escaped(sentences.of(language, "data.index.made", MOMENT.format(now))) + "</p>\n<ul>\n");
        for (DataArchive.Part part : parts) {
            String title = escaped(text("data.table." + part.name(), language));
            page.write("<li><a href=\"%s.html\">%s</a> (%d)</li>\n".formatted(part.name(), title, part.rows()));
        }
        for (String file : files) {
            if (!file.startsWith(PHOTOS)) {
                page.write("<li><a href=\"%s\">%<s</a></li>\n".formatted(escaped(file)));
            }
        }
        long photos = files.stream().filter(file -> file.startsWith(PHOTOS)).count();
        page.write("</ul>\n<p>" + escaped(sentences.of(language, "data.index.files", photos)) + "</p>\n");
        end(page);
    }

    private long table(ResultSet found, Locale language, Writer page) {
        try {
            List<String> columns = columns(found.getMetaData());
            long rows = 0;
            while (found.next()) {
                if (rows++ == 0) {
                    head(columns, language, page);
                }
                row(found, columns, language, page);
            }
            page.write(rows > 0 ? "</tbody></table>\n" : "<p>" + escaped(text("data.none", language)) + "</p>\n");
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void head(List<String> columns, Locale language, Writer page) throws IOException {
        page.write("<table><thead><tr>");
        for (String column : columns) {
            page.write("<th>" + escaped(said("data.column." + column, column, language)) + "</th>");
        }
        page.write("</tr></thead><tbody>\n");
    }

    private void row(ResultSet found, List<String> columns, Locale language, Writer page)
            throws IOException, SQLException {
        page.write("<tr>");
        for (int i = 0; i < columns.size(); i++) {
            page.write("<td>" + escaped(value(columns.get(i), i + 1, found, language)) + "</td>");
        }
        page.write("</tr>\n");
    }

    private String value(String column, int number, ResultSet found, Locale language) throws SQLException {
        return switch (kept(found, number)) {
            case null -> "";
            case Instant at -> MOMENT.format(at);
            case Number won when column.endsWith(MONEY) -> sentences.print(Won.of(won.longValue()), language);
            case Boolean yes -> text(yes ? "data.yes" : "data.no", language);
            case Object other -> word(other.toString(), language);
        };
    }

    private static @Nullable Object kept(ResultSet found, int number) throws SQLException {
        return found.getMetaData().getColumnTypeName(number).equals("timestamptz")
                ? instant(found.getObject(number, OffsetDateTime.class))
                : found.getObject(number);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    /** What Madang calls by a word of its own, such as a status, is said in the reader's. */
    private String word(String value, Locale language) {
        return value.matches("[A-Z_]{2,30}") ? said("data.value." + value, value, language) : value;
    }

    private String said(String key, String otherwise, Locale language) {
        String said = messages.getMessage(key, null, otherwise, language);
        return said == null ? otherwise : said;
    }

    private String text(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }

    private static List<String> columns(ResultSetMetaData found) throws SQLException {
        var columns = new ArrayList<String>();
        for (int i = 1; i <= found.getColumnCount(); i++) {
            columns.add(found.getColumnLabel(i));
        }
        return columns;
    }

    private static void begin(String title, Locale language, Writer page) throws IOException {
        page.write("""
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%s</title>
                <style>body{font-family:system-ui,sans-serif;margin:2rem;line-height:1.5}table{border-collapse:collapse}\
                th,td{border:1px solid #ccc;padding:.3rem .6rem;text-align:start;vertical-align:top;white-space:pre-wrap}</style></head>
                <body><h1>%2$s</h1>
                """.formatted(language.getLanguage(), escaped(title)));
    }

    private static void end(Writer page) throws IOException {
        page.write("</body></html>\n");
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
