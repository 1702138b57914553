package littlegiant.http.portal;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Set;
import littlegiant.access.Role;
import littlegiant.http.Caller;
import littlegiant.http.api.Decisions;
import littlegiant.http.portal.MyLook.Looked;
import littlegiant.http.web.Pages;
import littlegiant.kernel.Messages;
import littlegiant.paper.CalendarFile;
import littlegiant.receipt.Ledger;

/** A firm's deadlines as a file for its calendar. */
@Controller
@Secured(Role.Names.ENTERPRISE)
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
class CalendarController {

    private final MyLook look;
    private final MyDays days;
    private final Ledger ledger;

    CalendarController(MyLook look, MyDays days, Ledger ledger) {
        this.look = look;
        this.days = days;
        this.ledger = ledger;
    }

    @Get(Pages.PORTAL + "/{uscc}/calendar.ics")
    @Produces("text/calendar")
    HttpResponse<?> calendar(String uscc, HttpRequest<?> request) {
        Looked looked = look.look(uscc, request, Set.of());
        ledger.enter(Decisions.read("portal.calendar", looked.seen(), Caller.of(request)));
        String name = Messages.of("my.calendar.name", looked.profile().name()).in(looked.lang());
        byte[] file = CalendarFile.write(
                name, days.of(looked, Caller.who(request)), looked.question().asOf());
        return HttpResponse.ok(file)
                .contentType(new MediaType("text/calendar; charset=utf-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"deadlines-" + uscc + ".ics\"");
    }
}
