package littlegiant.http.portal;

import littlegiant.engagement.Filling;
import littlegiant.http.portal.ProfileDesk.Desk;
import littlegiant.kernel.Days;
import littlegiant.kernel.Messages;
import littlegiant.kernel.Text;
import littlegiant.metric.FigureText;
import littlegiant.profile.UnitDoubt;

/** What came of each typed field, in words. */
final class ProfileStates {

    private final Filling.Done done;
    private final Desk desk;

    ProfileStates(Filling.Done done, Desk desk) {
        this.done = done;
        this.desk = desk;
    }

    ProfileField.State of(ProfileTyped typed) {
        String name = typed.item().name();
        if (typed.fault() != null) {
            return new ProfileField.State(false, typed.fault().detail().in(desk.lang()), null);
        }
        if (done.faults().containsKey(name)) {
            return new ProfileField.State(
                    false, done.faults().get(name).detail().in(desk.lang()), null);
        }
        if (done.doubts().containsKey(name)) {
            return new ProfileField.State(
                    false, null, doubt(done.doubts().get(name)).in(desk.lang()));
        }
        if (done.conflicts().containsKey(name)) {
            return new ProfileField.State(
                    false, null, conflict(typed, done.conflicts().get(name)).in(desk.lang()));
        }
        return new ProfileField.State(done.saved().contains(name), null, null);
    }

    /** What is asked of an amount that stands ten thousand times off its neighbour. */
    static Text doubt(UnitDoubt doubt) {
        Text beside = FigureText.money(doubt.beside());
        return doubt.year() == null
                ? Messages.of("profile.doubt", beside)
                : Messages.of("profile.doubt.year", doubt.year(), beside);
    }

    private Text conflict(ProfileTyped typed, Filling.Other other) {
        String theirs = desk.fields().inWords(typed.item(), other.value());
        String who = desk.called(other.author());
        String day = Days.shanghai(other.at()).toString();
        return Messages.of("profile.conflict", who, day, theirs);
    }
}
