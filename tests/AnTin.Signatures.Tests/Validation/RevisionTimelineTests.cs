using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;
using AnTin.Pdf.Writing;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Reports.Revisions;
using AnTin.Signatures.Signing;
using AnTin.Signatures.Tests.Attacks;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Tests.Validation;

/// <summary>The life of a document, revision by revision.</summary>
public sealed class RevisionTimelineTests(AuthorityFixture fixture)
    : IClassFixture<AuthorityFixture>
{
    private TestAuthority Authority => fixture.Authority;

    [Fact]
    public async Task OfficialDocument_TellsWhoDidWhatInOrder()
    {
        var original = TestDocuments.WithForm();
        var leader = await Authority.SignAsync(
            original,
            change: options => options with { Field = "Leader" }
        );
        var numbered = TestDocuments.Update(leader, FillNumber);
        var whole = await Authority.SignAsync(
            numbered,
            Authority.Organisation,
            SignatureLevel.BaselineLTA
        );

        var report = await Authority.CheckAsync(whole);
        var timeline = report.Timeline;

        timeline
            .Select(revision => string.Join('+', revision.Kinds))
            .ShouldBe([
                "Original",
                "Signature",
                "FormFilled",
                "Signature",
                "Evidence",
                "DocumentTimestamp",
            ]);
        timeline.Select(revision => revision.Number).ShouldBe([1, 2, 3, 4, 5, 6]);
        timeline[0].Start.ShouldBe(0);
        timeline[0].End.ShouldBe(original.Length);
        timeline[1].End.ShouldBe(leader.Length);
        timeline[^1].End.ShouldBe(whole.Length);
        timeline.Zip(timeline.Skip(1)).ShouldAllBe(pair => pair.First.End == pair.Second.Start);
        timeline[1].Signatures.ShouldHaveSingleItem().Who.ShouldBe("Trần Văn An");
        timeline[1].Signatures[0].IsProven.ShouldBeTrue();
        timeline[5].Signatures.ShouldHaveSingleItem().IsDocumentTimestamp.ShouldBeTrue();
        timeline[0].CoveredBy.ShouldBe(["Leader", "Signature1", "DocumentTimestamp1"]);
        timeline[2].CoveredBy.ShouldBe(["Signature1", "DocumentTimestamp1"]);
        timeline[5].CoveredBy.ShouldBe(["DocumentTimestamp1"]);
        timeline[2].Allowed.ShouldContain(change => change.Rule == "FORM_FILLED");
        timeline.SelectMany(revision => revision.Suspicious).ShouldBeEmpty();
        report.Signatures[0].CoveredLength.ShouldBe(leader.Length);
    }

    [Fact]
    public async Task SuspiciousChange_StandsUnderTheRevisionThatMadeIt_EvenWhenUndone()
    {
        var signed = await Authority.SignAsync(TestDocuments.Plain());
        PdfObject? before = null;
        var turned = TestDocuments.Update(
            signed,
            (update, _) =>
            {
                before = update.Resolve(new PdfReference(3));
                update.Replace(3, page => page.With("Rotate", new PdfInteger(180)));
            }
        );
        var undone = TestDocuments.Update(
            turned,
            (update, _) => update.Set(new PdfReference(3), before!)
        );

        var report = await Authority.CheckAsync(undone);

        report.Signatures[0].Changes.ShouldBeEmpty();
        var change = report.Timeline[2].Suspicious.ShouldHaveSingleItem();
        change.Object.ShouldBe("3 0 R");
        change.Page.ShouldBe(1);
        report.Timeline[2].Kinds.ShouldBe([RevisionKind.SuspiciousChange]);
        report.Timeline[1].Suspicious.ShouldBeEmpty();
    }

    [Fact]
    public async Task EditBeforeTheFirstSignature_IsNoSuspicion()
    {
        var edited = TestDocuments.Update(
            TestDocuments.Plain(),
            (update, _) => update.Replace(3, page => page.With("Rotate", new PdfInteger(90)))
        );

        var report = await Authority.CheckAsync(await Authority.SignAsync(edited));

        report.Timeline[1].Kinds.ShouldBe([RevisionKind.EditedBeforeSigning]);
        report.Timeline.SelectMany(revision => revision.Suspicious).ShouldBeEmpty();
    }

    [Fact]
    public async Task BytesAfterTheEnd_HaveAnEntryOfTheirOwn()
    {
        var signed = await Authority.SignAsync(TestDocuments.Plain());

        var report = await Authority.CheckAsync([.. signed, .. "\nhidden words\n"u8]);

        var last = report.Timeline[^1];
        last.Kinds.ShouldContain(RevisionKind.TrailingBytes);
        last.Start.ShouldBe(signed.Length);
        last.CoveredBy.ShouldBeEmpty();
        last.Suspicious.ShouldContain(change => change.Rule == "STRUCTURE_AMBIGUOUS");
    }

    [Fact]
    public async Task LockOfTheFirstSignature_HoldsForAllLaterRevisions()
    {
        var locked = TestDocuments.Update(
            TestDocuments.WithForm(),
            (update, _) =>
                update.Replace(
                    8,
                    field =>
                        field.With(
                            "Lock",
                            PdfDictionary.Of(
                                ("Type", new PdfName("SigFieldLock")),
                                ("Action", new PdfName("Include")),
                                ("Fields", new PdfArray(PdfString.FromAscii("Number")))
                            )
                        )
                )
        );
        var first = await Authority.SignAsync(
            locked,
            change: options => options with { Field = "Leader" }
        );
        var second = await Authority.SignAsync(first, Authority.Organisation);

        var report = await Authority.CheckAsync(TestDocuments.Update(second, FillNumber));

        report
            .Timeline[^1]
            .Suspicious.ShouldContain(change => change.Rule == "LOCKED_FIELD_CHANGED");
    }

    [Fact]
    public async Task ManyRevisions_AreListedAndSaidNotToBeCompared()
    {
        var file = await Authority.SignAsync(TestDocuments.Plain());
        for (var i = 0; i < 40; i++)
        {
            file = TestDocuments.Update(
                file,
                (update, _) =>
                    update.Replace(3, page => page.With("Rotate", new PdfInteger(90 * (i % 4))))
            );
        }

        var report = await Authority.CheckAsync(file);

        report.Timeline.Count.ShouldBe(42);
        report.Timeline.Count(revision => !revision.WasCompared).ShouldBe(8);
    }

    [Fact]
    public async Task Timeline_SwitchedOff_IsEmpty()
    {
        var signed = await Authority.SignAsync(TestDocuments.Plain());

        var report = await SignatureValidator.ValidateAsync(
            signed,
            new ValidationContext { At = Authority.Clock, Timeline = false }
        );

        report.Timeline.ShouldBeEmpty();
        report.Signatures.ShouldHaveSingleItem();
    }

    private static void FillNumber(IncrementalUpdate update, PdfRevision revision) =>
        FormEditing
            .TryFillField(
                update,
                revision.Form.Fields.First(one => one.FullName is "Number"),
                PdfString.FromAscii("12"),
                null,
                out _
            )
            .ShouldBeTrue();
}
