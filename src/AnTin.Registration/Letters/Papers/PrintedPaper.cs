namespace AnTin.Registration.Letters.Papers;

/// <param name="Kind">Which paper.</param>
/// <param name="FileName">Such as <c>giay-tiep-nhan-HB7K-2Q9D.pdf</c>.</param>
/// <param name="Pdf">The bytes.</param>
public sealed record PrintedPaper(PaperKind Kind, string FileName, byte[] Pdf);
