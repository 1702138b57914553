package littlegiant.http.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
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
import littlegiant.access.Identity;
import littlegiant.access.Memberships;
import littlegiant.access.Memberships.Part;
import littlegiant.access.Role;
import littlegiant.engagement.Contacts;
import littlegiant.engagement.Invitation;
import littlegiant.engagement.Invitations;
import littlegiant.engagement.Sights;
import littlegiant.http.Caller;
import littlegiant.http.Parameters;
import littlegiant.http.PublicAddress;
import littlegiant.kernel.AppException;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Masked;
import littlegiant.kernel.Moments;
import littlegiant.paper.Qr;
import org.jspecify.annotations.Nullable;

/** Who acts for a firm, and how others come in. */
@Controller("/api/v1/enterprises/{uscc}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "invitations")
class FirmUsersController {

    private final Invitations invitations;
    private final Memberships memberships;
    private final Contacts contacts;
    private final Sights sights;
    private final PublicAddress address;

    FirmUsersController(
            Invitations invitations, Memberships memberships, Contacts contacts, Sights sights, PublicAddress address) {
        this.invitations = invitations;
        this.memberships = memberships;
        this.contacts = contacts;
        this.sights = sights;
        this.address = address;
    }

    /** 邀请. */
    @Serdeable
    @Schema(name = "Invitation")
    record InvitationView(
            String id,
            String uscc,
            Part part,
            @Schema(description = "RFC 3339") String expiresAt,
            @Schema(description = "name of the user; null = nobody has come yet") @Nullable String usedBy,
            @Schema(
                            description =
                                    "to be handed on; in the answer that makes it and never again; null also where LG_PUBLIC_URL is not told")
                    @Nullable
                    String link,
            @Schema(description = "what the link ends in; in the answer that makes it and never again") @Nullable
                    String token,
            @Schema(description = "the link as a QR code, SVG; null where the link is") @Nullable String qr) {

        static InvitationView of(Invitation told, @Nullable String link, @Nullable String token) {
            return new InvitationView(
                    told.id(),
                    told.uscc(),
                    told.part(),
                    Moments.shown(told.expiresAt()),
                    told.usedBy(),
                    link,
                    token,
                    link == null ? null : Qr.svg(link));
        }
    }

    @ForInvitations
    @Post("/invitations")
    @Consumes(MediaType.APPLICATION_JSON)
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(
            operationId = "invite",
            summary =
                    "A link, good once and for a week: account managers and specialists invite an OWNER of the firm, who proves that he acts for it; an OWNER invites an EDITOR or VIEWER")
    @Parameter(name = "X-Reason", in = ParameterIn.HEADER, ref = "#/components/parameters/X-Reason")
    @ApiResponse(
            responseCode = "201",
            description = "the invitation with its link",
            content = @Content(schema = @Schema(implementation = InvitationView.class)))
    HttpResponse<InvitationView> invite(
            String uscc,
            HttpRequest<?> request,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(ref = "#/components/schemas/NewInvitation")))
                    @Body
                    byte[] body) {
        Parameters.of(request).close();
        Part part = Bodies.read(request, body, in -> {
            in.require("part");
            return in.choice("part", Part.class);
        });
        Invitations.Made made = invitations.make(Caller.who(request), uscc, part, Caller.of(request));
        String link = address.of("/join/" + made.token(), request);
        return HttpResponse.created(InvitationView.of(made.invitation(), link, made.token()));
    }

    @ForInvitations
    @Get("/invitations")
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(operationId = "listInvitations", summary = "Those one made; an OWNER of the firm sees all of its")
    @ApiResponse(responseCode = "200", description = "newest first")
    List<InvitationView> invitations(String uscc, HttpRequest<?> request) {
        Parameters.of(request).close();
        return invitations.of(Caller.who(request), uscc).stream()
                .map(one -> InvitationView.of(one, null, null))
                .toList();
    }

    @ForInvitations
    @Delete("/invitations/{id}")
    @Status(HttpStatus.NO_CONTENT)
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(operationId = "takeBackInvitation", summary = "The link is void")
    @Parameter(name = "X-Reason", in = ParameterIn.HEADER, ref = "#/components/parameters/X-Reason")
    @ApiResponse(responseCode = "204", description = "it is")
    void takeBack(String uscc, String id, HttpRequest<?> request) {
        Parameters.of(request).close();
        invitations.takeBack(Caller.who(request), uscc, id, Caller.of(request));
    }

    /** A user of a firm. */
    @Serdeable
    @Schema(name = "FirmUser")
    record FirmUserView(String name, Part part) {}

    @Secured(Role.Names.ENTERPRISE)
    @Get("/users")
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(operationId = "listFirmUsers", summary = "Who acts for the firm; for its OWNER")
    @ApiResponse(responseCode = "200", description = "by name")
    List<FirmUserView> users(String uscc, HttpRequest<?> request) {
        Parameters.of(request).close();
        requireOwner(Caller.who(request), uscc);
        return memberships.of(uscc).entrySet().stream()
                .map(one -> new FirmUserView(one.getKey(), one.getValue()))
                .toList();
    }

    private void requireOwner(Identity who, String uscc) {
        if (memberships
                .part(who.name(), uscc)
                .filter(part -> part == Part.OWNER)
                .isEmpty()) {
            throw new AppException(ErrorCode.FORBIDDEN, "只有企业的主用户可以", "only an OWNER of the firm may");
        }
    }

    @Secured(Role.Names.ENTERPRISE)
    @Delete("/users/{name}")
    @Status(HttpStatus.NO_CONTENT)
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(operationId = "removeFirmUser", summary = "He acts for the firm no more; for its OWNER")
    @Parameter(name = "X-Reason", in = ParameterIn.HEADER, ref = "#/components/parameters/X-Reason")
    @ApiResponse(responseCode = "204", description = "from his next request on")
    void remove(String uscc, String name, HttpRequest<?> request) {
        Parameters.of(request).close();
        requireOwner(Caller.who(request), uscc);
        memberships.remove(name, uscc, Caller.of(request));
    }

    /** How a firm is reached. */
    @Serdeable
    @Schema(name = "Contact")
    record ContactView(
            @Schema(description = "masked, but for the officer and the firm's OWNER; null = not told") @Nullable
                    String contact) {}

    @Secured({Role.Names.OFFICER, Role.Names.SPECIALIST, Role.Names.ENTERPRISE})
    @Get("/contact")
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(operationId = "getContact", summary = "The contact that the firm registered, to which codes are sent")
    @ApiResponse(responseCode = "200", description = "the contact")
    ContactView contact(String uscc, HttpRequest<?> request) {
        Parameters.of(request).close();
        Identity who = Caller.who(request);
        sights.see(who, uscc);
        boolean plain = who.is(Role.OFFICER)
                || memberships
                        .part(who.name(), uscc)
                        .filter(part -> part == Part.OWNER)
                        .isPresent();
        String contact = contacts.of(uscc).orElse(null);
        return new ContactView(contact == null || plain ? contact : Masked.contact(contact));
    }

    @Secured(Role.Names.OFFICER)
    @Put("/contact")
    @Consumes(MediaType.APPLICATION_JSON)
    @ApiResponse(responseCode = "4XX", ref = "#/components/responses/Problem")
    @Operation(operationId = "putContact", summary = "Tells the contact that the firm registered with the authorities")
    @Parameter(name = "X-Reason", in = ParameterIn.HEADER, ref = "#/components/parameters/X-Reason")
    @ApiResponse(responseCode = "200", description = "the contact")
    ContactView putContact(
            String uscc,
            HttpRequest<?> request,
            @RequestBody(required = true, content = @Content(schema = @Schema(ref = "#/components/schemas/Contact")))
                    @Body
                    byte[] body) {
        Parameters.of(request).close();
        String contact = Bodies.read(request, body, in -> {
            in.require("contact");
            return in.matching(
                    "contact",
                    Contacts.FORM,
                    "须为手机号、区号-固话或邮箱",
                    "must be a mobile number, area code-number or a mail address");
        });
        contacts.put(Caller.who(request), uscc, contact, Caller.of(request));
        return new ContactView(contact);
    }
}
