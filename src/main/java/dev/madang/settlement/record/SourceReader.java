package dev.madang.settlement.record;

import dev.madang.settlement.Position;
import dev.madang.settlement.SettledLine;
import dev.madang.settlement.SettledSource;
import dev.madang.settlement.run.PagedReader;
import dev.madang.settlement.run.Steps;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;

/** The lines of a source between two moments. */
class SourceReader extends PagedReader<SettledLine, Position> {

    private final SettledSource source;
    private final Instant until;

    SourceReader(SettledSource source, Instant from, Instant until, TransactionTemplate transaction) {
        super(transaction, Position.before(from));
        this.source = source;
        this.until = until;
    }

    @Override
    protected List<SettledLine> behind(Position place) {
        return source.lines(place, until, Steps.CHUNK);
    }

    @Override
    protected Position place(SettledLine line) {
        return line.position();
    }

    @Override
    protected String written(Position place) {
        return place.at() + " " + place.key();
    }

    @Override
    protected Position placed(String written) {
        String[] parts = written.split(" ", 2);
        return new Position(Instant.parse(parts[0]), UUID.fromString(parts[1]));
    }
}
