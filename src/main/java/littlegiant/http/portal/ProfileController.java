package littlegiant.http.portal;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import littlegiant.access.Identity;
import littlegiant.access.Role;
import littlegiant.engagement.Filling;
import littlegiant.http.Caller;
import littlegiant.http.Parameters;
import littlegiant.http.portal.ProfileDesk.Desk;
import littlegiant.http.web.Form;
import littlegiant.http.web.Forms;
import littlegiant.http.web.Pages;
import littlegiant.kernel.Fields;
import littlegiant.profile.ProfileForm.Item;
import littlegiant.profile.ProfileForm.Step;
import org.jspecify.annotations.Nullable;

/** What a firm tells of itself, field by field: each is kept as it is typed, and says why it is asked. */
@Controller(Pages.PORTAL + "/{uscc}/profile")
@Secured(Role.Names.ENTERPRISE)
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class ProfileController {

    private final ProfileDesk desks;
    private final Filling filling;
    private final Pages pages;
    private final Forms forms;

    ProfileController(ProfileDesk desks, Filling filling, Pages pages, Forms forms) {
        this.desks = desks;
        this.filling = filling;
        this.pages = pages;
        this.forms = forms;
    }

    @Get
    ModelAndView<Object> profile(String uscc, HttpRequest<?> request) {
        Parameters in = Parameters.of(request);
        Fields fields = in.fields();
        Step step = fields.choice("step", Step.class);
        boolean welcome = in.flag("welcome");
        Integer saved = number(in.text("saved"));
        in.close();
        Desk desk = desks.read(uscc, request);
        return new ModelAndView<>(
                "profile",
                page(request, desk, step == null ? Step.BASICS : step, Map.of(), null)
                        .after(welcome, saved == null ? 0 : saved));
    }

    private static @Nullable Integer number(@Nullable String text) {
        return text != null && text.matches("\\d{1,3}") ? Integer.valueOf(text) : null;
    }

    /** @param typed fields that are shown as they were typed, by name */
    private ProfilePage page(
            HttpRequest<?> request, Desk desk, Step step, Map<String, ProfileField> typed, @Nullable String fault) {
        Map<String, List<ProfileField>> groups = new LinkedHashMap<>();
        for (Item item : desk.asked(step)) {
            String group = item.group() == null ? "" : item.group().in(desk.lang());
            groups.computeIfAbsent(group, title -> new ArrayList<>())
                    .add(typed.getOrDefault(item.name(), desk.fields().stored(item)));
        }
        long open = typed.values().stream()
                .filter(field ->
                        !field.state().code().isEmpty() && !field.state().saved())
                .count();
        Step next = step.next();
        return new ProfilePage(
                pages.links(request),
                desk.firm(),
                false,
                desk.steps(step),
                step.name(),
                next == null ? null : next.name(),
                groups.entrySet().stream()
                        .map(group -> new ProfilePage.Group(
                                group.getKey().isEmpty() ? null : group.getKey(), group.getValue()))
                        .toList(),
                fault,
                0,
                (int) open);
    }

    /** One field as it is typed, which is answered with the field; or a whole step, which is answered with the next one. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> save(String uscc, HttpRequest<?> request, @Body Map<String, Object> fields) {
        Form form = forms.of(request, fields);
        Identity who = Caller.who(request);
        Desk before = desks.write(uscc, request);
        String single = request.getHeaders().get("HX-Target");
        List<ProfileTyped> typed = ProfileTyped.of(form, fields, before.form()).stream()
                .filter(one -> single == null
                        || single.equals(ProfileField.id(one.item().name())))
                .toList();
        Filling.Done done = filling.fill(
                who,
                uscc,
                typed.stream()
                        .filter(one -> one.fault() == null)
                        .map(ProfileTyped::told)
                        .toList(),
                before.manner(Caller.of(request)));
        Desk after = desks.with(before, done.enterprise());
        Map<String, ProfileField> shown = new LinkedHashMap<>();
        ProfileStates states = new ProfileStates(done, after);
        typed.forEach(one -> shown.put(one.item().name(), after.fields().typed(one, states.of(one))));
        if (single != null && typed.size() == 1) {
            ProfileField field = shown.values().iterator().next();
            return HttpResponse.ok(new ModelAndView<Object>(
                    "profile-field", new ProfileFieldPage(pages.links(request), uscc, true, field)));
        }
        return whole(request, form, after, shown, done);
    }

    private HttpResponse<?> whole(
            HttpRequest<?> request, Form form, Desk after, Map<String, ProfileField> shown, Filling.Done done) {
        Step step = step(form.text("step"));
        String fault =
                done.faults().containsKey("") ? done.faults().get("").detail().in(after.lang()) : null;
        ProfilePage page = page(request, after, step, shown, fault);
        if (page.isOpen() || fault != null) {
            return HttpResponse.unprocessableEntity().body(new ModelAndView<Object>("profile", page));
        }
        UriBuilder next = UriBuilder.of(Pages.PORTAL + "/" + after.uscc() + "/profile")
                .queryParam("step", page.next() == null ? step.name() : page.next())
                .queryParam("saved", done.saved().size())
                .queryParam("lang", pages.links(request).lang());
        return HttpResponse.seeOther(next.build());
    }

    private static Step step(String code) {
        for (Step step : Step.values()) {
            if (step.name().equals(code)) {
                return step;
            }
        }
        return Step.BASICS;
    }
}
