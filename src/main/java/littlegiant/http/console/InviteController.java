package littlegiant.http.console;

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
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import littlegiant.access.Identity;
import littlegiant.access.Memberships.Part;
import littlegiant.access.Role;
import littlegiant.engagement.Contacts;
import littlegiant.engagement.Invitation;
import littlegiant.engagement.Invitations;
import littlegiant.engagement.Sights;
import littlegiant.http.Caller;
import littlegiant.http.Parameters;
import littlegiant.http.PublicAddress;
import littlegiant.http.web.Forms;
import littlegiant.http.web.Pages;
import littlegiant.kernel.Days;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Messages;
import littlegiant.kernel.Moments;
import littlegiant.kernel.Text;
import littlegiant.paper.Qr;
import org.jspecify.annotations.Nullable;

/** A firm of which nothing may be seen yet is asked to come in and say what it allows. */
@Controller(Pages.CONSOLE + "/enterprises/{uscc}/invitations")
@Secured({Role.Names.ACCOUNT_MANAGER, Role.Names.SPECIALIST})
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class InviteController {

    private final Invitations invitations;
    private final Contacts contacts;
    private final Sights sights;
    private final Signatures signatures;
    private final PublicAddress address;
    private final Clock clock;
    private final Pages pages;
    private final Forms forms;

    InviteController(
            Invitations invitations,
            Contacts contacts,
            Sights sights,
            Signatures signatures,
            PublicAddress address,
            Clock clock,
            Pages pages,
            Forms forms) {
        this.invitations = invitations;
        this.contacts = contacts;
        this.sights = sights;
        this.signatures = signatures;
        this.address = address;
        this.clock = clock;
        this.pages = pages;
        this.forms = forms;
    }

    @Get
    ModelAndView<Object> invitations(String uscc, HttpRequest<?> request) {
        return page(uscc, null, request);
    }

    /** The page with the link, which is never shown again; so it is an answer to the form, and no address of its own. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    ModelAndView<Object> invite(String uscc, HttpRequest<?> request, @Body Map<String, Object> fields) {
        forms.of(request, fields);
        Identity who = Caller.who(request);
        Invitations.Made made = invitations.make(who, uscc, Part.OWNER, Caller.of(request));
        String link = address.of("/join/" + made.token(), request);
        return page(
                uscc,
                new InvitePage.Made(
                        link,
                        link == null ? null : image(link),
                        made.token(),
                        link == null
                                ? ""
                                : message(made.invitation(), who, link).in(Parameters.lang(request))),
                request);
    }

    private static String image(String link) {
        return "data:image/svg+xml;base64,"
                + Base64.getEncoder().encodeToString(Qr.svg(link).getBytes(StandardCharsets.UTF_8));
    }

    private Text message(Invitation invitation, Identity who, String link) {
        String until = Moments.shown(invitation.expiresAt()).substring(0, 10);
        return Messages.of("invite.message.text", signatures.of(who), invitation.firm(), until, link);
    }

    private ModelAndView<Object> page(String uscc, InvitePage.@Nullable Made made, HttpRequest<?> request) {
        Lang lang = Parameters.lang(request);
        Identity who = Caller.who(request);
        Sights.Seen seen = sights.see(who, uscc);
        return new ModelAndView<>(
                "invite",
                new InvitePage(
                        pages.links(request),
                        uscc,
                        seen.enterprise().profile().name(),
                        contacts.of(uscc).isPresent(),
                        made,
                        invitations.of(who, uscc).stream()
                                .map(one -> earlier(one, lang))
                                .toList()));
    }

    private InvitePage.Earlier earlier(Invitation told, Lang lang) {
        boolean old = !told.expiresAt().isAfter(Moments.now(clock));
        Text state = told.usedBy() != null
                ? Messages.of("invite.used")
                : old ? Messages.of("invite.old") : Messages.of("invite.waits");
        return new InvitePage.Earlier(
                told.id(), Days.shanghai(told.expiresAt()).toString(), state.in(lang), told.usedBy() == null && !old);
    }

    @Post("/{id}/back")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> takeBack(String uscc, String id, HttpRequest<?> request, @Body Map<String, Object> fields) {
        forms.of(request, fields);
        invitations.takeBack(Caller.who(request), uscc, id, Caller.of(request));
        return HttpResponse.seeOther(UriBuilder.of(Pages.CONSOLE + "/enterprises")
                .path(uscc)
                .path("invitations")
                .queryParam("lang", Parameters.lang(request).tag())
                .build());
    }
}
