using AnTin.Platform.Results;
using AnTin.Platform.Text;
using AnTin.Registration.Catalogue;

namespace AnTin.Registration.Procedures.IssuePersonalCertificate.Rules;

/// <summary>
/// A key lives in one place: RSSP filled means central signing, a carrier means SIM PKI, neither means a token.
/// Mẫu số 01, note (4): the carrier is Viettel, Vinaphone or Mobifone, and "cs" goes with a carrier only.
/// </summary>
public sealed class OneKeyCustody : IRowRule
{
    public IEnumerable<Finding> Check(PersonForm form, RowFacts facts)
    {
        var carrier = !string.IsNullOrWhiteSpace(form.Carrier);
        if (carrier && CarrierOf(form.Carrier) is null)
        {
            yield return Refuse(
                "REG-ROW-CARRIER",
                RowField.Carrier,
                "Nhà mạng chỉ nhận Mobifone, Viettel hoặc Vinaphone",
                "The carrier is Mobifone, Viettel or Vinaphone"
            );
        }

        if (carrier && !string.IsNullOrWhiteSpace(form.Central))
        {
            yield return Refuse(
                "REG-ROW-TWO-CUSTODIES",
                RowField.Central,
                "Không chọn đồng thời RSSP và SIM PKI (nhà mạng) cho một thuê bao",
                "Choose either RSSP or SIM PKI (a carrier) for one subscriber"
            );
        }

        if (!carrier && !string.IsNullOrWhiteSpace(form.KeepsNumber))
        {
            yield return Refuse(
                "REG-ROW-KEEP-WITHOUT-CARRIER",
                RowField.Carrier,
                "Đã chọn chuyển số SIM PKI nhưng chưa chọn nhà mạng",
                "The number is to be kept but no carrier is chosen"
            );
        }
    }

    /// <summary>The catalogue's spelling of what was typed; null when no carrier is meant.</summary>
    internal static string? CarrierOf(string typed)
    {
        var folded = VietnameseText
            .Fold(typed)
            .Replace("(cs)", "", StringComparison.Ordinal)
            .Trim();
        return CatalogueSnapshot.Carriers.FirstOrDefault(name =>
            string.Equals(name, folded, StringComparison.OrdinalIgnoreCase)
        );
    }

    private static Finding Refuse(string code, string field, string vietnamese, string english) =>
        Finding.Error(
            new Refusal(code, new Sentence(vietnamese, english))
            {
                Field = field,
                LegalBasis = "Nghị định 68/2024/NĐ-CP, Mẫu số 01, ghi chú (4)",
            }
        );
}
