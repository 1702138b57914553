package littlegiant.http;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import littlegiant.kernel.Days;

/** The day it is in Shanghai: the default of every {@code asOf}, and the edge beyond which a told date lies in the future. */
@Singleton
public class Today {

    private final Clock clock;

    public Today(Clock clock) {
        this.clock = clock;
    }

    public LocalDate date() {
        return Days.today(clock);
    }
}
