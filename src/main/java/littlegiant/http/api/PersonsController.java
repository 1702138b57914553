package littlegiant.http.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import littlegiant.access.Role;
import littlegiant.engagement.Consents;
import littlegiant.engagement.Persons;
import littlegiant.http.Caller;
import littlegiant.http.Parameters;
import littlegiant.kernel.Fault;
import littlegiant.kernel.IdentityNumber;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Text;

/** The rights of a natural person: who he is stands in the body, never in an address. */
@Controller("/api/v1/persons")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Role.Names.OFFICER)
@Tag(name = "persons")
class PersonsController {

    private static final Text STAYS = Text.of(
            "匹配记录和审计日志依法保存，期满后自动清理；其中的个人信息除存储和安全保护外不再处理（《个人信息保护法》第四十七条）",
            "receipts and the audit chain are kept until their time is over, as the law demands; until then what they hold of the person is stored and secured and nothing else (Personal Information Protection Law, art. 47)");

    private final Persons persons;
    private final Consents consents;

    PersonsController(Persons persons, Consents consents) {
        this.persons = persons;
        this.consents = consents;
    }

    /** What is kept of a person as the legal representative of a firm. */
    @Serdeable
    @Schema(name = "PersonInFirm")
    record InFirmView(
            String uscc,
            String name,
            @Schema(description = "canonical JSON of what the current profile says of him") String data,
            @Schema(description = "of the profile, that hold data of him") List<Integer> revisions) {}

    /** What is kept of a person. */
    @Serdeable
    @Schema(name = "PersonalData")
    record PersonView(
            @Schema(description = "that he gave") List<ConsentView> consents,
            List<InFirmView> firms,
            @Schema(description = "what is kept beyond that, and why") String stays) {}

    @Post("/export")
    @Consumes(MediaType.APPLICATION_JSON)
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(
            operationId = "exportPerson",
            summary = "What is kept of a natural person as the legal representative of firms of the district")
    @Parameter(name = "X-Reason", in = ParameterIn.HEADER, ref = "#/components/parameters/X-Reason")
    @ApiResponse(responseCode = "200", description = "what is kept")
    PersonView export(
            HttpRequest<?> request,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(ref = "#/components/schemas/PersonQuestion")))
                    @Body
                    byte[] body) {
        Lang lang = Parameters.langOnly(request);
        return view(persons.export(Caller.who(request), question(request, body), Caller.of(request)), lang);
    }

    @Post("/erase")
    @Consumes(MediaType.APPLICATION_JSON)
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(
            operationId = "erasePerson",
            summary =
                    "Withdraws his consents, forgets his identity number, and takes his data out of every revision of the firms' profiles")
    @Parameter(name = "X-Reason", in = ParameterIn.HEADER, ref = "#/components/parameters/X-Reason")
    @ApiResponse(responseCode = "200", description = "what there was")
    PersonView erase(
            HttpRequest<?> request,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(ref = "#/components/schemas/PersonQuestion")))
                    @Body
                    byte[] body) {
        Lang lang = Parameters.langOnly(request);
        return view(persons.erase(Caller.who(request), question(request, body), Caller.of(request)), lang);
    }

    private static Persons.Question question(HttpRequest<?> request, byte[] body) {
        return Bodies.read(request, body, in -> {
            Persons.Question question =
                    new Persons.Question(IdentityNumber.read(in, "identityNumber"), in.text("uscc", 18));
            if (in.faults().isEmpty() && question.identityNumber() == null && question.uscc() == null) {
                in.fault("identityNumber", Fault.Code.REQUIRED, "须给出身份号码或企业", "or uscc is required");
            }
            return question;
        });
    }

    private PersonView view(Persons.Kept kept, Lang lang) {
        return new PersonView(
                kept.consents().stream()
                        .map(consent -> ConsentView.of(consent, consents.today()))
                        .toList(),
                kept.firms().stream()
                        .map(firm -> new InFirmView(
                                firm.uscc(), firm.name(), firm.data().canonical(), firm.revisions()))
                        .toList(),
                STAYS.in(lang));
    }
}
