package littlegiant.http.portal;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import littlegiant.access.Role;
import littlegiant.engagement.Filling;
import littlegiant.engagement.Writing;
import littlegiant.http.Caller;
import littlegiant.http.HeavyJobs;
import littlegiant.http.Parameters;
import littlegiant.http.portal.ProfileDesk.Desk;
import littlegiant.http.web.Form;
import littlegiant.http.web.Forms;
import littlegiant.http.web.Pages;
import littlegiant.intake.Format;
import littlegiant.kernel.AppException;
import littlegiant.kernel.DocumentReader;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Messages;
import littlegiant.kernel.Text;
import littlegiant.kernel.Value;
import littlegiant.kernel.Value.Obj;
import littlegiant.profile.Declared;
import littlegiant.profile.ProfileFile;
import littlegiant.profile.ProfileMerge;
import org.jspecify.annotations.Nullable;

/** A firm's profile as a file: the form to fill in, and what a filled-in one says, to be looked at before it is saved. */
@Controller(Pages.PORTAL + "/{uscc}")
@Secured(Role.Names.ENTERPRISE)
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class ProfileFileController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int NAME_MAX = 100;

    private final ProfileDesk desks;
    private final Writing writing;
    private final HeavyJobs heavy;
    private final Clock clock;
    private final Pages pages;
    private final Forms forms;

    ProfileFileController(ProfileDesk desks, Writing writing, HeavyJobs heavy, Clock clock, Pages pages, Forms forms) {
        this.desks = desks;
        this.writing = writing;
        this.heavy = heavy;
        this.clock = clock;
        this.pages = pages;
        this.forms = forms;
    }

    @Get("/profile.xlsx")
    @Produces(XLSX)
    HttpResponse<byte[]> form(String uscc, HttpRequest<?> request) {
        Parameters.langOnly(request);
        Desk desk = desks.read(uscc, request);
        return HttpResponse.ok(ProfileBook.of(desk))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"profile-" + desk.uscc() + ".xlsx\"");
    }

    /** What it says is shown; nothing of it is kept. */
    @Post("/profile/file")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> read(
            String uscc,
            HttpRequest<?> request,
            @Part("form") @Nullable String token,
            @Part("file") @Nullable CompletedFileUpload file) {
        forms.of(request, Map.of("form", token == null ? "" : token));
        Desk desk = desks.write(uscc, request);
        ProfileFilePages shown = new ProfileFilePages(desk, pages.links(request));
        String name = file == null || file.getFilename() == null ? "" : file.getFilename();
        String called = name.length() > NAME_MAX ? name.substring(0, NAME_MAX) : name;
        try {
            ProfileFile read = heavy.run(request, () -> read(desk, bytes(file), format(name)));
            return HttpResponse.ok(page(shown.of(called, read.told(), read.lines(), read.faults(), null)));
        } catch (AppException refused) {
            return Pages.refused(
                    refused, page(shown.refused(called, refused.detail().in(desk.lang()), refused.faults())));
        }
    }

    private static ModelAndView<Object> page(ProfileFilePage page) {
        return new ModelAndView<>("profile-file", page);
    }

    private static byte[] bytes(@Nullable CompletedFileUpload file) {
        if (file == null || file.getSize() == 0) {
            throw new AppException(ErrorCode.BODY_MISSING, Messages.of("profile.file.none"), List.of());
        }
        if (file.getSize() > ProfileFile.LIMITS.fileBytes()) {
            throw tooLarge();
        }
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AppException tooLarge() {
        return new AppException(ErrorCode.BODY_TOO_LARGE, Messages.of("profile.file.large"), List.of());
    }

    private static Format format(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        if (plain.endsWith(".xlsx")) {
            return Format.XLSX;
        }
        if (plain.endsWith(".csv")) {
            return Format.CSV;
        }
        throw new AppException(ErrorCode.MEDIA_TYPE_UNSUPPORTED, Messages.of("profile.file.format"), List.of());
    }

    private ProfileFile read(Desk desk, byte[] bytes, Format format) {
        try {
            Path file = Files.createTempFile("profile", ".part");
            try {
                Files.write(file, bytes);
                return ProfileFile.read(
                        file, format, desk.uscc(), desk.release().ruleSet().metrics(), clock);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was ticked is saved, if the profile still is what it was held against. */
    @Post("/profile/confirm")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> confirm(String uscc, HttpRequest<?> request, @Body Map<String, Object> fields) {
        Form form = forms.of(request, fields);
        Desk desk = desks.write(uscc, request);
        Obj told = told(form.text("told"));
        Set<String> taken = form.texts("take");
        Obj chosen = told;
        Map<String, String> places = places(told);
        for (String pointer : places.keySet()) {
            boolean ticked = taken.stream().anyMatch(one -> (pointer + "/").startsWith(one + "/"));
            if (!ticked) {
                chosen = ProfileMerge.without(pointer, chosen);
            }
        }
        Obj before = desk.enterprise().profile().document();
        Obj merged = ProfileMerge.of(before, ProfileMerge.pruned(chosen));
        Obj document = Declared.by(
                Filling.OF_THE_FIRM,
                before,
                merged,
                desk.day(),
                desk.release().ruleSet().metrics());
        try {
            writing.put(
                    Caller.who(request),
                    uscc,
                    document,
                    new Writing.When(revision(form.text("revision")), desk.day()),
                    new Faults(),
                    Caller.of(request));
        } catch (AppException refused) {
            if (refused.code() != ErrorCode.REVISION_STALE && refused.code() != ErrorCode.PROFILE_INVALID) {
                throw refused;
            }
            Text why =
                    refused.code() == ErrorCode.REVISION_STALE ? Messages.of("profile.file.stale") : refused.detail();
            return Pages.refused(
                    refused,
                    page(new ProfileFilePages(desk, pages.links(request))
                            .of(form.text("file"), told, places, List.of(), why.in(desk.lang()))));
        }
        UriBuilder back = UriBuilder.of(Pages.PORTAL + "/" + desk.uscc() + "/profile")
                .queryParam("saved", taken.size())
                .queryParam("lang", pages.links(request).lang());
        return HttpResponse.seeOther(back.build());
    }

    private static Obj told(String json) {
        Faults faults = new Faults();
        Value told = DocumentReader.json(json.getBytes(StandardCharsets.UTF_8), faults);
        if (!faults.isEmpty() || !(told instanceof Obj obj)) {
            throw new AppException(ErrorCode.REQUEST_INVALID, Messages.of("profile.file.expired"), List.of());
        }
        return obj;
    }

    private static int revision(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    /** Every figure in it by its pointer; where it stood in the file is not known any more. */
    private static Map<String, String> places(Obj told) {
        Map<String, String> places = new LinkedHashMap<>();
        ProfileMerge.figures(told)
                .forEach(pointer -> places.put(pointer, pointer.substring(1).replace('/', ' ')));
        return places;
    }
}
