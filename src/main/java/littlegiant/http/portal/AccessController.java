package littlegiant.http.portal;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import littlegiant.access.Role;
import littlegiant.engagement.Sights;
import littlegiant.http.Caller;
import littlegiant.http.Parameters;
import littlegiant.http.Today;
import littlegiant.http.api.Decisions;
import littlegiant.http.web.Pages;
import littlegiant.receipt.Ledger;

/** Who has looked at a firm's data, read off the audit chain. */
@Controller
@Secured(Role.Names.ENTERPRISE)
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class AccessController {

    private final MyLook look;
    private final Accesses accesses;
    private final Ledger ledger;
    private final Today today;
    private final Pages pages;

    AccessController(MyLook look, Accesses accesses, Ledger ledger, Today today, Pages pages) {
        this.look = look;
        this.accesses = accesses;
        this.ledger = ledger;
        this.today = today;
        this.pages = pages;
    }

    @Get(Pages.PORTAL + "/{uscc}/access")
    ModelAndView<Object> access(String uscc, HttpRequest<?> request) {
        Sights.Seen seen = look.see(uscc, request);
        Parameters in = Parameters.of(request);
        MyFirm firm = look.firm(seen, in.asOf(today.date()), request);
        Long cursor = in.cursor();
        boolean own = in.flag("own");
        in.close();
        ledger.enter(Decisions.read("portal.access", seen, Caller.of(request)));
        Accesses.Found found = accesses.of(
                uscc,
                cursor == null ? Long.MAX_VALUE : cursor,
                own ? Accesses.Whose.ALL : Accesses.Whose.OTHERS,
                in.lang());
        String choice = own ? "&own=true" : "";
        return new ModelAndView<>(
                "my-access",
                new AccessPage(
                        pages.links(request),
                        firm,
                        found.lines(),
                        own,
                        firm.to("/access") + (own ? "" : "&own=true"),
                        found.next() == null ? null : firm.to("/access") + choice + "&cursor=" + found.next()));
    }
}
