package littlegiant.http.portal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import littlegiant.http.portal.ProfileDesk.Desk;
import littlegiant.http.web.FigureWords;
import littlegiant.http.web.Links;
import littlegiant.intake.RowFault;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Text;
import littlegiant.kernel.Value;
import littlegiant.kernel.Value.Obj;
import littlegiant.metric.FigureText;
import littlegiant.metric.Metric;
import littlegiant.profile.ProfileForm.Item;
import littlegiant.profile.ProfileMerge;
import littlegiant.profile.ProfileReader;
import littlegiant.profile.UnitDoubt;
import org.jspecify.annotations.Nullable;

/** Lays what a file told beside what is stored. */
final class ProfileFilePages {

    private final Desk desk;
    private final Links links;
    private final Obj stored;

    ProfileFilePages(Desk desk, Links links) {
        this.desk = desk;
        this.links = links;
        this.stored = desk.enterprise().profile().document();
    }

    /** A file of which nothing can be read, and why. */
    ProfileFilePage refused(String file, String why, List<Fault> faults) {
        return page(
                file,
                new Obj(Map.of()),
                List.of(),
                faults.stream()
                        .map(fault ->
                                new ProfileFilePage.Fault(null, fault.detail().in(desk.lang())))
                        .toList(),
                why);
    }

    /**
     * @param places by pointer into what was told: the cell that told it
     * @param unread what could not be read
     * @param why    nothing was saved; null = nobody tried
     */
    ProfileFilePage of(String file, Obj told, Map<String, String> places, List<RowFault> unread, @Nullable String why) {
        List<ProfileFilePage.Fault> faults = new ArrayList<>();
        unread.forEach(one -> faults.add(
                new ProfileFilePage.Fault(one.column(), one.fault().detail().in(desk.lang()))));
        Obj merged = ProfileMerge.of(stored, told);
        Faults found = new Faults();
        new ProfileReader(desk.release().ruleSet().metrics()).read(merged, "", desk.day(), found);
        Obj sound = told;
        List<ProfileFilePage.Line> lines = new ArrayList<>();
        for (Map.Entry<String, String> place : places.entrySet()) {
            String there = ProfileMerge.pointer(place.getKey(), told, merged);
            Fault fault = found.list().stream()
                    .filter(one -> there != null && (one.pointer() + "/").startsWith(there + "/"))
                    .findFirst()
                    .orElse(null);
            if (fault == null) {
                lines.add(line(place.getKey(), place.getValue(), told, merged));
            } else {
                faults.add(new ProfileFilePage.Fault(
                        place.getValue(), fault.detail().in(desk.lang())));
                sound = ProfileMerge.without(place.getKey(), sound);
            }
        }
        return page(file, sound, lines, faults, why);
    }

    private ProfileFilePage page(
            String file,
            Obj told,
            List<ProfileFilePage.Line> lines,
            List<ProfileFilePage.Fault> faults,
            @Nullable String why) {
        return new ProfileFilePage(
                links,
                desk.firm(),
                file,
                told.canonical(),
                desk.enterprise().revision(),
                lines,
                lines.stream().filter(ProfileFilePage.Line::changed).count(),
                faults,
                why);
    }

    private ProfileFilePage.Line line(String pointer, String place, Obj told, Obj merged) {
        Value read = ProfileMerge.at(pointer, told);
        Value was = ProfileMerge.at(ProfileMerge.pointer(pointer, told, stored), stored);
        String there = ProfileMerge.pointer(pointer, told, merged);
        Item item = desk.form().items().stream()
                .filter(one -> there != null && there.equals(one.pointer(merged)))
                .findFirst()
                .orElse(null);
        UnitDoubt doubt = item == null ? null : UnitDoubt.of(item, read, stored);
        boolean changed = read != null && (was == null || !was.canonical().equals(read.canonical()));
        int space = place.indexOf(' ');
        return new ProfileFilePage.Line(
                pointer,
                space < 0 ? place : place.substring(0, space),
                item != null ? item.heading().in(desk.lang()) : place.substring(space + 1),
                words(item, pointer, was),
                words(item, pointer, read),
                doubt == null ? null : ProfileStates.doubt(doubt).in(desk.lang()),
                changed,
                changed && doubt == null);
    }

    private String words(@Nullable Item item, String pointer, @Nullable Value value) {
        if (item != null) {
            return desk.fields().inWords(item, value);
        }
        if (value == null) {
            return FigureWords.NOT_TOLD.in(desk.lang());
        }
        String code =
                pointer.substring(pointer.startsWith("/attributes/") ? 12 : 1).replace('/', '.');
        String field = pointer.substring(pointer.lastIndexOf('/') + 1);
        Metric metric = desk.release().ruleSet().metrics().find(code);
        boolean fiscal = pointer.startsWith("/fiscalYears/") || pointer.startsWith("/interim/");
        if (value instanceof Value.Num num) {
            return (fiscal && !field.equals("year") ? FigureText.money(num.number()) : figure(metric, num.number()))
                    .in(desk.lang());
        }
        if (value instanceof Value.Bool flag) {
            return FigureText.flag(flag.flag()).in(desk.lang());
        }
        String text = value instanceof Value.Str str ? str.text() : value.canonical();
        return metric == null ? text : metric.labelOf(text).in(desk.lang());
    }

    private static Text figure(@Nullable Metric metric, BigDecimal number) {
        return metric == null ? Text.same(number.toPlainString()) : FigureText.number(metric, number);
    }
}
