package littlegiant.http.papers;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import littlegiant.access.SigningKeys.Seal;
import littlegiant.audit.Act;
import littlegiant.catalog.Catalogue;
import littlegiant.http.Caller;
import littlegiant.http.Parameters;
import littlegiant.http.RateLimits;
import littlegiant.http.web.Pages;
import littlegiant.kernel.AppException;
import littlegiant.kernel.Days;
import littlegiant.kernel.DocumentReader;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Messages;
import littlegiant.kernel.Value;
import littlegiant.receipt.Decision;
import littlegiant.receipt.Ledger;
import littlegiant.receipt.Receipt;
import littlegiant.receipt.Receipts;
import org.jspecify.annotations.Nullable;

/** Where the code on a client's paper leads: anybody who has its number may compare it. Of any other record there is nothing here. */
@Controller("/verify/{receiptId}")
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
class VerifyController {

    private final Receipts receipts;
    private final Catalogue catalogue;
    private final Ledger ledger;
    private final RateLimits limits;
    private final Pages pages;

    VerifyController(Receipts receipts, Catalogue catalogue, Ledger ledger, RateLimits limits, Pages pages) {
        this.receipts = receipts;
        this.catalogue = catalogue;
        this.ledger = ledger;
        this.limits = limits;
        this.pages = pages;
    }

    @Get
    ModelAndView<Object> page(String receiptId, HttpRequest<?> request) {
        limits.requireFewLookups(request);
        Lang lang = Parameters.langOnly(request);
        Receipt receipt = paper(receiptId);
        ledger.enter(Act.read("paper.verify", receipt.decision().uscc(), Caller.of(request))
                .with("receipt", receipt.id()));
        Value answer =
                receipt.seal() == Seal.BROKEN ? Value.Nul.NUL : DocumentReader.json(receipt.answer(), new Faults());
        return new ModelAndView<>(
                "verify",
                VerifyPage.of(
                        receipt,
                        institution(receipt.decision().voice(), lang),
                        Days.shanghai(receipt.storedAt()).toString(),
                        answer,
                        pages.links(request),
                        lang));
    }

    private @Nullable String institution(@Nullable String id, Lang lang) {
        return id == null
                ? null
                : catalogue.institution(id).map(one -> one.name().in(lang)).orElse(id);
    }

    /** The same for a number that nobody has, and for a record that is no client's paper. */
    private Receipt paper(String id) {
        Receipt receipt = id.matches("[0-9a-f]{64}") ? receipts.find(id).orElse(null) : null;
        if (receipt == null || receipt.decision().kind() != Decision.Kind.PAPER) {
            throw new AppException(ErrorCode.RECEIPT_NOT_FOUND, Messages.of("verify.none"), List.of());
        }
        return receipt;
    }
}
