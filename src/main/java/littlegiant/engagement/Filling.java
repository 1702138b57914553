package littlegiant.engagement;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import littlegiant.access.Identity;
import littlegiant.audit.By;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Value;
import littlegiant.kernel.Value.Obj;
import littlegiant.metric.MetricDictionary;
import littlegiant.profile.Declared;
import littlegiant.profile.Enterprise;
import littlegiant.profile.Enterprises;
import littlegiant.profile.ProfileForm.Item;
import littlegiant.profile.UnitDoubt;
import org.jspecify.annotations.Nullable;

/** A profile that is filled in field by field: each is kept as soon as it is sound, whatever becomes of the others. */
@Singleton
public class Filling {

    /** What a firm's own figures come from. */
    public static final String OF_THE_FIRM = "ENTERPRISE";

    /** So many others may be quicker in a row. */
    private static final int TRIES = 5;

    private final Sights sights;
    private final Writing writing;
    private final Enterprises enterprises;

    public Filling(Sights sights, Writing writing, Enterprises enterprises) {
        this.sights = sights;
        this.writing = writing;
        this.enterprises = enterprises;
    }

    /** How a field stands, to be held against how it stands later. */
    public static String was(@Nullable Value value) {
        return value == null ? "" : value.canonical();
    }

    /**
     * One field.
     *
     * @param was  how it stood when its writer saw it, as {@link #was} writes it
     * @param value null = it is not told any more
     * @param sure that it is meant though it looks odd, or though somebody else has changed it meanwhile
     */
    public record Told(Item item, String was, @Nullable Value value, boolean sure) {}

    /**
     * What somebody else told of a field meanwhile.
     *
     * @param author null = not kept
     * @param at     UTC
     */
    public record Other(@Nullable Value value, @Nullable String author, LocalDateTime at) {}

    /**
     * What came of it; each told field is in one of the four, or is as it was.
     *
     * @param saved  names
     * @param faults by name; the empty name = of the profile as a whole
     */
    public record Done(
            Enterprise enterprise,
            Set<String> saved,
            Map<String, Fault> faults,
            Map<String, UnitDoubt> doubts,
            Map<String, Other> conflicts) {}

    /**
     * How it is filled in.
     *
     * @param today the day it is told on
     */
    public record Manner(MetricDictionary metrics, LocalDate today, By by) {}

    /** @throws AppException FORBIDDEN if he may not write */
    public Done fill(Identity who, String uscc, List<Told> told, Manner manner) {
        for (int i = 1; ; i++) {
            try {
                return new Round(sights.see(who, uscc).enterprise(), manner).fill(who, uscc, told);
            } catch (AppException e) {
                if (e.code() != ErrorCode.REVISION_STALE || i == TRIES) {
                    throw e;
                }
            }
        }
    }

    /** On top of one revision. */
    private final class Round {
        private final Enterprise current;
        private final Obj before;
        private final Manner manner;
        private final Set<String> saved = new LinkedHashSet<>();
        private final Map<String, Fault> faults = new LinkedHashMap<>();
        private final Map<String, UnitDoubt> doubts = new LinkedHashMap<>();
        private final Map<String, Other> conflicts = new LinkedHashMap<>();

        Round(Enterprise current, Manner manner) {
            this.current = current;
            this.before = current.profile().document();
            this.manner = manner;
        }

        Done fill(Identity who, String uscc, List<Told> told) {
            List<Told> sound = new ArrayList<>();
            for (Told one : told) {
                if (!was(one.item().told(before)).equals(was(one.value())) && !isOpen(one, uscc)) {
                    sound.add(one);
                }
            }
            Enterprise stored = null;
            while (!sound.isEmpty() && stored == null) {
                stored = put(who, uscc, sound);
            }
            sound.forEach(one -> saved.add(one.item().name()));
            return new Done(stored == null ? current : stored, saved, faults, doubts, conflicts);
        }

        /** Whether its writer has to be asked first. */
        private boolean isOpen(Told one, String uscc) {
            Value now = one.item().told(before);
            if (one.sure()) {
                return false;
            }
            if (!was(now).equals(one.was())) {
                Enterprises.Revision last =
                        enterprises.revisions(uscc, Integer.MAX_VALUE, 1).get(0);
                conflicts.put(one.item().name(), new Other(now, last.author(), last.storedAt()));
                return true;
            }
            UnitDoubt doubt = UnitDoubt.of(one.item(), one.value(), before);
            if (doubt != null) {
                doubts.put(one.item().name(), doubt);
            }
            return doubt != null;
        }

        /** What is stored; null if something was found wrong, which is then out of the list. */
        private @Nullable Enterprise put(Identity who, String uscc, List<Told> sound) {
            Obj filled = before;
            for (Told one : sound) {
                filled = one.item().put(filled, one.value());
            }
            Obj document = Declared.by(OF_THE_FIRM, before, filled, manner.today(), manner.metrics());
            try {
                return writing.put(
                        who,
                        uscc,
                        document,
                        new Writing.When(current.revision(), manner.today()),
                        new Faults(),
                        manner.by());
            } catch (AppException e) {
                if (e.code() != ErrorCode.PROFILE_INVALID) {
                    throw e;
                }
                sortOut(e.faults(), document, sound);
                return null;
            }
        }

        private void sortOut(List<Fault> found, Obj document, List<Told> sound) {
            int asked = sound.size();
            for (Told one : List.copyOf(sound)) {
                String pointer = one.item().pointer(document);
                for (Fault fault : found) {
                    if (pointer != null && (fault.pointer() + "/").startsWith(pointer + "/")) {
                        faults.putIfAbsent(one.item().name(), fault);
                        sound.remove(one);
                    }
                }
            }
            if (sound.size() == asked) {
                faults.put("", found.get(0));
                sound.clear();
            }
        }
    }
}
