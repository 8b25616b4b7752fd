using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;
using AnTin.Pdf.Structure;
using AnTin.Pdf.Writing;
using AnTin.Signatures.Policy;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Signing;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Tests.Attacks;

/// <summary>What may be added after a signature, and who forbids it: forms filled, locks, certification.</summary>
public sealed class PermittedChangeTests(AuthorityFixture fixture) : IClassFixture<AuthorityFixture>
{
    private TestAuthority Authority => fixture.Authority;

    [Fact]
    public async Task Form_FilledAfterSigning_IsAllowedAndListed()
    {
        var signed = await Authority.SignAsync(
            TestDocuments.WithForm(),
            change: options => options with { Field = "Leader" }
        );
        var filled = TestDocuments.Update(signed, FillNumber);

        var signature = await Authority.OnlySignatureAsync(filled);

        signature.Changes.ShouldBeEmpty();
        signature.AllowedChanges.ShouldContain(change => change.Rule == "FORM_FILLED");
        signature.Clean.ShouldBeTrue();
        signature.Indication.ShouldBe(Indication.TotalPassed);
    }

    [Fact]
    public async Task Form_FilledUnderAPolicyThatForbids_IsNamed()
    {
        var signed = await Authority.SignAsync(
            TestDocuments.WithForm(),
            change: options => options with { Field = "Leader" }
        );
        var filled = TestDocuments.Update(signed, FillNumber);

        var report = await Authority.CheckAsync(
            filled,
            policy: ValidationPolicy.Default with
            {
                FormFillingAllowed = false,
            }
        );

        report.Signatures[0].Changes.ShouldContain(change => change.Rule == "LOCKED_FIELD_CHANGED");
    }

    [Fact]
    public async Task Field_LockedByTheSigner_MayNotBeFilled()
    {
        var locked = WithLock(
            ("Action", new PdfName("Include")),
            ("Fields", new PdfArray(PdfString.FromAscii("Number")))
        );
        var signed = await Authority.SignAsync(
            locked,
            change: options => options with { Field = "Leader" }
        );

        var signature = await Authority.OnlySignatureAsync(
            TestDocuments.Update(signed, FillNumber)
        );

        signature.Changes.ShouldContain(change => change.Rule == "LOCKED_FIELD_CHANGED");
    }

    [Fact]
    public async Task Number_FilledBetweenLeaderAndOrganisation_LeavesBothValid()
    {
        var document = await Authority.SignAsync(
            TestDocuments.WithForm(),
            change: options => options with { Field = "Leader" }
        );
        document = TestDocuments.Update(document, FillNumber);
        document = await Authority.SignAsync(
            document,
            Authority.Organisation,
            SignatureLevel.BaselineLT,
            options =>
                options with
                {
                    Place = new SignaturePlace(310, 110, 100, 100),
                    Appearance = new SignatureAppearance { Picture = TestPictures.Seal() },
                }
        );

        var report = await Authority.CheckAsync(document);

        report.Conclusion.ShouldBe(Conclusion.TotalPassed);
        report.Signatures.ShouldAllBe(signature => signature.Clean);
    }

    [Fact]
    public async Task CertifiedWithoutChanges_AllowsAStampAndNothingElse()
    {
        var certified = await CertifyAsync(1);
        var stamped = (
            await LongTerm.ExtendAsync(PdfSource.FromMemory(certified), Authority, Authority, [])
        ).Value!.ToArray();
        var filled = TestDocuments.Update(certified, FillNumber);
        var refused = await PdfSigner.SignAsync(
            PdfSource.FromMemory(certified),
            Authority.Person.Key,
            new SigningOptions
            {
                Certificates = Authority.Person.Chain,
                At = TestAuthority.SigningTime,
            }
        );

        (await Authority.OnlySignatureAsync(stamped)).Clean.ShouldBeTrue();
        (await Authority.OnlySignatureAsync(filled)).Clean.ShouldBeFalse();
        refused.Refusal!.Code.ShouldBe("DOCUMENT_CLOSED_BY_CERTIFICATION");
    }

    /// <summary>The empty field bears a lock with P (ISO 32000-2, table 236), which says what DocMDP says.</summary>
    private Task<byte[]> CertifyAsync(int level) =>
        Authority.SignAsync(
            WithLock(("Action", new PdfName("All")), ("P", new PdfInteger(level))),
            change: options => options with { Field = "Leader" }
        );

    /// <summary>The form whose field of the leader locks others once it is signed.</summary>
    private static byte[] WithLock(params (string, PdfObject)[] entries) =>
        TestDocuments.Update(
            TestDocuments.WithForm(),
            (update, _) =>
                update.Replace(
                    8,
                    field =>
                        field.With(
                            "Lock",
                            PdfDictionary.Of([("Type", new PdfName("SigFieldLock")), .. entries])
                        )
                )
        );

    private static void FillNumber(IncrementalUpdate update, PdfRevision revision)
    {
        var field = revision.Form.Fields.First(one => one.FullName is "Number");
        FormEditing
            .TryFillField(
                update,
                field,
                PdfString.FromAscii("12"),
                TestDocuments.AddForm(
                    update,
                    "BT /Helv 12 Tf 2 5 Td (12) Tj ET",
                    PdfRectangle.At(0, 0, 60, 20)
                ),
                out _
            )
            .ShouldBeTrue();
    }
}
