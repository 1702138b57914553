package littlegiant.bulk;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

@MappedEntity("match_verdicts")
record MatchVerdictsRow(@Id String id, int revision, byte[] verdicts) {

    static String idOf(String run, String uscc) {
        return run + " " + uscc;
    }

    /** Behind all ids of a run. */
    static String end(String run) {
        return run + "!";
    }

    String uscc() {
        return id.substring(id.indexOf(' ') + 1);
    }
}
