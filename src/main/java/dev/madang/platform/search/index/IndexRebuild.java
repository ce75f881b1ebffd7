package dev.madang.platform.search.index;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Has every instance read its index anew in the background: for what no change told, such as another way to read words. */
@Component
public class IndexRebuild {

    private static final Logger log = LoggerFactory.getLogger(IndexRebuild.class);

    private final IndexCatchUp here;
    private final ChangeTopic others;

    IndexRebuild(IndexCatchUp here, ChangeTopic others) {
        this.here = here;
        this.others = others;
    }

    /** Begins; it is over some time after this returns. */
    public void begin() {
        here.rebuild();
        try {
            others.tellOfEverything();
        } catch (RuntimeException e) {
            log.warn("The other instances were not told to read their indexes anew", e);
        }
    }

    /** The same for this instance alone, where each hears by itself of what makes it necessary. */
    public void beginHere() {
        here.rebuild();
    }

    /** Whether this instance's index is being read. */
    public boolean isUnderWay() {
        return here.isBehind();
    }
}
