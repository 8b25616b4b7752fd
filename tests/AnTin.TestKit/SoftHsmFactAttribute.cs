using Xunit;

namespace AnTin.TestKit;

/// <summary>A test that needs SoftHSM; where it is not installed, it says so.</summary>
public sealed class SoftHsmFactAttribute : FactAttribute
{
    public SoftHsmFactAttribute()
    {
        if (SoftHsm.Library is null)
        {
            Skip = "SoftHSM (softhsm2) is not installed.";
        }
    }
}
